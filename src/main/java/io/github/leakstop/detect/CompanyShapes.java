package io.github.leakstop.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Shapes of values that count only beside another part of their credential, or where the content speaks of the provider, such as
 * forty characters of base64: they are looked for when such another part was found. Of two that ask for each other one is left
 * to be noticed by itself. Immutable.
 *
 * @param shapes in the order of their rules' ids
 * @param others the candidates that are noticed by themselves
 * @param callers numbers of the rules whose values are such other parts
 */
record CompanyShapes(List<RunShape> shapes, List<RunShape> others, BitSet callers) {
    /** @param candidates shapes that need not be spoken of */
    static CompanyShapes of(List<RunShape> candidates, int rules) {
        List<RunShape> chosen = new ArrayList<>();
        List<RunShape> others = new ArrayList<>();
        BitSet callers = new BitSet(rules);
        List<RunShape> byId = new ArrayList<>(candidates);
        byId.sort(Comparator.comparing(shape -> shape.rule().id()));
        for (RunShape shape : byId) {
            if (shape.rule().takesOnlyInCompany()
                    && chosen.stream().noneMatch(other -> belongTogether(shape.rule(), other.rule()))) {
                chosen.add(shape);
                for (int companion : shape.rule().companions()) {
                    callers.set(companion);
                }
            } else {
                others.add(shape);
            }
        }
        return new CompanyShapes(List.copyOf(chosen), List.copyOf(others), callers);
    }

    private static boolean belongTogether(CompiledRule one, CompiledRule other) {
        return one.hasCompanion(other) || other.hasCompanion(one);
    }

    /** Whether any of these may be in company here. */
    boolean areCalledBy(List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            if (callers.get(sighting.rule().number())) {
                return true;
            }
        }
        return false;
    }
}
