package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Form;
import io.github.leakstop.detect.prefilter.Kinds;
import io.github.leakstop.finding.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds for each sighting the nearest other parts of its credential, on both sides.
 *
 * <p>Cost: two binary searches for each companion that a rule names, so the number of sightings does not matter.
 */
final class Company {
    /** Field guide 1.2: every key of 60 pairs stands within 600 characters of its secret. */
    private static final int NEAR = 600;

    private static final int FEW_MARKS = 40;

    private final Text text;
    private final Stems stems;
    private final Work work;
    private final Map<Integer, List<Sighting>> byRule = new HashMap<>();

    /** @param sightings in the order of their starts */
    Company(Text text, Stems stems, List<Sighting> sightings, Work work) {
        this.text = text;
        this.stems = stems;
        this.work = work;
        sightings.forEach(s -> byRule.computeIfAbsent(s.rule().number(), i -> new ArrayList<>())
                .add(s));
    }

    /** Adds what company says for the sighting. */
    void find(Sighting sighting) {
        forEachNear(sighting, (companion, gap) -> {
            boolean beside = isBeside(sighting, companion);
            if (beside ? areStrangers(sighting, companion) : isFarFrom(sighting, companion)) {
                return;
            }
            if (isNamedOtherwise(sighting, companion)
                    && (companion.rule().rule().chosen() || hasNamed(sighting, companion, gap))) {
                return;
            }
            if (isSomeLogin(sighting) && hasNamed(sighting, companion, gap)) {
                return;
            }
            if (beside) {
                sighting.add(Evidence.ADJACENT);
            }
            sighting.add(Evidence.PAIR);
            boolean first = sighting.start() < companion.start();
            if (sighting.rule().role().compareTo(companion.rule().role()) < 0 == first) {
                sighting.isInOrder();
            }
        });
    }

    /** What a person chose has no shape: a login's password makes no key of what stands further up or down. */
    private boolean isFarFrom(Sighting sighting, Sighting companion) {
        return isSomeLogin(companion) || isInOtherMethod(sighting, companion) || isInOtherMethod(companion, sighting);
    }

    /** Nor is it the other part of what stands beside it under the name of something else. */
    private static boolean areStrangers(Sighting one, Sighting other) {
        return isSomeLogin(one) && isNamedOtherwise(other) || isSomeLogin(other) && isNamedOtherwise(one);
    }

    private static boolean isSomeLogin(Sighting sighting) {
        return sighting.rule().rule().chosen() && NameFit.of(sighting.rule(), sighting.holder()) != NameFit.FULL;
    }

    private static boolean isNamedOtherwise(Sighting sighting) {
        return sighting.isNamed()
                && !sighting.holder().assignment().name().isEmpty()
                && NameFit.of(sighting.rule(), sighting.holder()) == NameFit.NONE;
    }

    /** Also the argument of another call. */
    private static boolean isNamedOtherwise(Sighting sighting, Sighting companion) {
        boolean argument = sighting.isNamed()
                && sighting.holder().isArgument()
                && sighting.holder().block() != companion.holder().block()
                && NameFit.of(sighting.rule(), sighting.holder()) == NameFit.NONE;
        return argument || isNamedOtherwise(sighting);
    }

    /**
     * Whether the companion has a part of this kind that is called one, or handed over in one call with it: a credential has
     * each part once, and an order's id beside it is none.
     */
    private boolean hasNamed(Sighting sighting, Sighting companion, int gap) {
        List<Sighting> others = byRule.getOrDefault(sighting.rule().number(), List.of());
        int from = firstFrom(others, companion.start() - NEAR);
        for (int i = from; i < others.size() && others.get(i).start() - companion.end() <= gap; i++) {
            Sighting other = others.get(i);
            work.add(1);
            if (other != sighting
                    && companion.start() - other.end() <= gap
                    && !other.value().equals(sighting.value())
                    && isPartOf(companion, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPartOf(Sighting companion, Sighting other) {
        return other.isNamed() && NameFit.of(other.rule(), other.holder()) == NameFit.FULL
                || other.holder().isArgument() && isBeside(other, companion);
    }

    /** What a person chose is handed to an object, and before the other part the method ends that does it. */
    private boolean isInOtherMethod(Sighting chosen, Sighting other) {
        if (!chosen.rule().rule().chosen() || chosen.holder().assignment().form() != Form.SETTER) {
            return false;
        }
        int to = Math.max(chosen.start(), other.start());
        int line = text.lineEnd(Math.min(chosen.end(), other.end()), to) + 1;
        while (line < to) {
            int end = text.lineEnd(line, to);
            work.add(end - line);
            if (isBrace(line, end)) {
                return true;
            }
            line = end + 1;
        }
        return false;
    }

    private boolean isBrace(int from, int end) {
        int braces = 0;
        for (int at = from; at < end; at++) {
            byte b = text.at(at);
            braces += b == '}' ? 1 : 0;
            if (b != '}' && b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return braces == 1;
    }

    /** Hands on the nearest companions of each kind before and behind, with the bytes between. */
    void forEachNear(Sighting sighting, BiConsumer<Sighting, Integer> out) {
        for (int rule : sighting.rule().companions()) {
            List<Sighting> others = byRule.getOrDefault(rule, List.of());
            int at = firstFrom(others, sighting.start());
            work.add(1);
            hand(sighting, others, at, 1, out);
            hand(sighting, others, at - 1, -1, out);
        }
    }

    private void hand(Sighting sighting, List<Sighting> others, int from, int step, BiConsumer<Sighting, Integer> out) {
        for (int i = from; i >= 0 && i < others.size(); i += step) {
            Sighting other = others.get(i);
            int gap = Math.max(other.start() - sighting.end(), sighting.start() - other.end());
            if (gap > NEAR) {
                return;
            }
            work.add(1);
            if (gap >= 0 && !other.value().equals(sighting.value())) {
                out.accept(other, gap);
                return;
            }
        }
    }

    /** Siblings of one block, or nothing but marks between them. */
    boolean isBeside(Sighting one, Sighting other) {
        long block = one.holder().block();
        if (block != 0 && block == other.holder().block()) {
            return !stems.numbersDiffer(one.name(), other.name());
        }
        int from = Math.min(one.end(), other.end());
        int to = Math.max(one.start(), other.start());
        if (to - from > FEW_MARKS) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.bytes()[i] < 0 || Boundary.isAlphanumeric(text.bytes()[i])) {
                return false;
            }
        }
        return Kinds.of(text.at(from)) == 0;
    }

    private static int firstFrom(List<Sighting> others, int start) {
        int low = 0;
        int high = others.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (others.get(mid).start() < start) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
