package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.detect.prefilter.Prefilter;
import io.github.leakstop.finding.Copied;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.rule.RulePack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Finds what the rules of a pack claim in the bytes of a content. The answer depends on the bytes and the pack alone.
 *
 * <p>Thread-safe. Time and memory grow with the length of the content; most contents are done after the prefilter, one
 * look at each byte. No bytes make it throw.
 */
public final class Detector {
    private final RuleIndex index;
    private final Profile profile;
    private final ConcurrentLinkedDeque<Hits> spare = new ConcurrentLinkedDeque<>();

    private Detector(RuleIndex index, Profile profile) {
        this.index = index;
        this.profile = profile;
    }

    /** A detector that goes by a pack known to be right; what its rules name is made when first needed. */
    public static Detector of(RulePack pack) {
        RuleIndex index = RuleIndex.of(pack);
        return new Detector(index, new Profile(false, index.rules().size()));
    }

    /**
     * A detector that goes by any pack.
     *
     * @throws IllegalArgumentException if a rule names a validator that there is not, or its argument is wrong
     */
    public static Detector checked(RulePack pack) {
        Detector detector = of(pack);
        detector.index.rules().forEach(CompiledRule::check);
        return detector;
    }

    /** The same detector, which notes what each rule costs. */
    public Detector profiled() {
        return new Detector(index, new Profile(true, index.rules().size()));
    }

    /** What each rule has cost by its id; empty unless {@link #profiled()}. */
    public Map<String, RuleCost> costs() {
        return profile.costs(index.rules());
    }

    /**
     * What the first {@code length} bytes hold.
     *
     * @param bytes not changed and not kept
     * @param firstLine number of the first line, above 1 for a later window of a huge content
     * @param firstByte offset of the first byte in the whole content
     */
    public Detection detect(byte[] bytes, int length, int firstLine, long firstByte) {
        return detect(bytes, length, firstLine, firstByte, Trace.SILENT, new Work());
    }

    Detection detect(byte[] bytes, int length, int firstLine, long firstByte, Trace trace, Work work) {
        Text text = Text.of(bytes, length);
        Hits hits = taken();
        try {
            index.prefilter().scan(text.bytes(), text.length(), hits);
            work.add(text.length());
            if (hits.isEmpty()) {
                return Detection.NONE;
            }
            return new Examination(index, text, hits, trace, profile, work).detection(firstLine, firstByte);
        } finally {
            spare.push(hits);
        }
    }

    /**
     * What {@link #detect} says of a whole content, at less cost where it was made from one that was seen before.
     *
     * @param base what that one gave, or {@link Seen#NOTHING}
     * @param copied which stretches were copied from it
     */
    public Seen see(byte[] bytes, int length, Seen base, Copied copied) {
        Text text = Text.of(bytes, length);
        boolean carries = text.bytes() == bytes;
        Hits hits = taken();
        try {
            if (carries && base.carries() && copied.count() > 0) {
                index.prefilter().scan(bytes, length, copied, base.hits(), hits);
            } else {
                index.prefilter().scan(text.bytes(), text.length(), hits);
            }
            Detection detection = hits.isEmpty()
                    ? Detection.NONE
                    : new Examination(index, text, hits, Trace.SILENT, profile, new Work()).detection(1, 0);
            return carries ? new Seen(detection, hits.copy(), true) : new Seen(detection, Seen.NOTHING.hits(), false);
        } finally {
            spare.push(hits);
        }
    }

    private Hits taken() {
        Hits hits = spare.poll();
        return hits == null ? new Hits() : hits;
    }

    /** The first of its steps, for those who know part of its answer already; it takes what {@link #detect} takes. */
    public Prefilter prefilter() {
        return index.prefilter();
    }

    /**
     * Why each value on a line is a candidate or is none, in the order it was decided, without any text of the content but
     * names.
     *
     * @param line from 1
     */
    public List<String> explain(byte[] bytes, int length, int line) {
        LineTrace trace = new LineTrace(Text.of(bytes, length), line, index);
        detect(bytes, length, 1, 0, trace, new Work());
        return trace.told();
    }
}
