package io.github.leakstop.scan;

import io.github.leakstop.detect.Detector;
import io.github.leakstop.detect.Seen;
import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Copied;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.record.DetectionOutline;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.WindowReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Detects whatever the sources yield, keeps what is more than nothing and counts the rest. Safe for the many threads that
 * the sources call from.
 */
final class Sightings implements ContentSink {
    private final Supplier<Detector> detector;
    private final Progress progress;
    private final Map<Key, Detection> seen = new ConcurrentHashMap<>();
    private final Speeches speeches = new Speeches();
    private final Map<Key, DetectionOutline> outlines = new ConcurrentHashMap<>();
    private final Set<Key> inWindows = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Gap> gaps = new ConcurrentLinkedQueue<>();
    private final LongAdder files = new LongAdder();
    private final LongAdder excluded = new LongAdder();
    private final LongAdder contents = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder expected = new LongAdder();
    private final Set<Secret> found = ConcurrentHashMap.newKeySet();

    /** @param detector asked for when there is a content to look at, not before */
    Sightings(Supplier<Detector> detector, Progress progress) {
        this.detector = detector;
        this.progress = progress;
    }

    /** A content by its kind of place and its name there. */
    record Key(Origin origin, String name) {
        boolean isObject() {
            return origin == Origin.HISTORY || origin == Origin.COMMIT || origin == Origin.TAG;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && origin == key.origin && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + origin.hashCode();
        }
    }

    @Override
    public void accept(Content content) {
        keep(
                content,
                detector.get().detect(content.bytes(), content.length(), content.firstLine(), content.firstByte()));
    }

    @Override
    public Kept accept(Content content, Kept base, Copied copied) {
        Seen before = base instanceof Known known ? known.seen() : Seen.NOTHING;
        Seen now = detector.get().see(content.bytes(), content.length(), before, copied);
        keep(content, now.detection());
        return new Known(now);
    }

    /** What is carried from a content to those that are made from it. */
    private record Known(Seen seen) implements Kept {}

    /** Keeps what a content gave, in windows or whole. */
    void keep(Content content, Detection detection) {
        Key key = new Key(content.origin(), content.name());
        if (content.firstByte() > 0) {
            inWindows.add(key);
        }
        if (!isNothing(key, detection) && !isNoted(content, detection)) {
            if (key.isObject() && !detection.isOnlySpeech()) {
                DetectionOutline.of(detection, content.bytes(), content.length())
                        .ifPresent(outline -> outlines.put(key, outline));
            }
            detection.candidates().stream()
                    .filter(Candidate::isFirm)
                    .map(Candidate::secret)
                    .forEach(found::add);
            seen.merge(key, detection, Sightings::joined);
        }
        if (content.firstByte() == 0) {
            contents.increment();
            if (content.origin() == Origin.WORK_TREE || content.origin() == Origin.IGNORED) {
                files.increment();
            }
        }
        bytes.add(content.length());
        progress.at(new Progress.Stand(contents.sum(), bytes.sum(), expected.sum(), found.size()));
    }

    /** Of whom a message speaks is of no use to anybody. */
    private static boolean isNothing(Key key, Detection detection) {
        return detection.isOnlySpeech()
                && (detection.mentions().isEmpty() || key.origin() == Origin.COMMIT || key.origin() == Origin.TAG);
    }

    /** Whether it is a blob, seen whole, that only speaks of providers; half of a history is. */
    private boolean isNoted(Content content, Detection detection) {
        return content.origin() == Origin.HISTORY
                && content.firstByte() == 0
                && content.length() < WindowReader.WINDOW
                && detection.isOnlySpeech()
                && speeches.add(content.name(), detection.mentions());
    }

    /** Two windows of one content; what stands in their overlap counts once. */
    private static Detection joined(Detection one, Detection other) {
        Map<String, Candidate> candidates = new TreeMap<>();
        for (Detection detection : List.of(one, other)) {
            for (Candidate candidate : detection.candidates()) {
                candidates.putIfAbsent(String.format("%019d %s", candidate.start(), candidate.ruleId()), candidate);
            }
        }
        Set<String> mentions = new HashSet<>(one.mentions());
        mentions.addAll(other.mentions());
        Set<Detection.InlineAllow> allows = new HashSet<>(one.allows());
        allows.addAll(other.allows());
        return new Detection(new ArrayList<>(candidates.values()), mentions, new ArrayList<>(allows));
    }

    @Override
    public void expect(long more) {
        expected.add(more);
    }

    @Override
    public void missed(Gap gap) {
        gaps.add(gap);
    }

    @Override
    public void excluded(String name) {
        excluded.increment();
    }

    /** Blobs that only speak of providers; those that came in windows are among {@link #seen}. */
    Speeches.Told speeches() {
        return speeches.told();
    }

    /** What was more than nothing and more than that, in no order. */
    Map<Key, Detection> seen() {
        return Collections.unmodifiableMap(seen);
    }

    /** What objects with candidates or excuses gave, less the values, by hex id; those left out have to be detected again. */
    Map<String, DetectionOutline> outlines() {
        Map<String, DetectionOutline> whole = new HashMap<>();
        outlines.forEach((key, outline) -> {
            if (!inWindows.contains(key)) {
                whole.put(key.name(), outline);
            }
        });
        return whole;
    }

    List<Gap> gaps() {
        return List.copyOf(new LinkedHashSet<>(gaps));
    }

    long files() {
        return files.sum();
    }

    long excluded() {
        return excluded.sum();
    }

    long bytes() {
        return bytes.sum();
    }
}
