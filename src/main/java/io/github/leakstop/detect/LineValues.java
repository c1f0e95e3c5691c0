package io.github.leakstop.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.leakstop.detect.assignment.Imprint;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.rule.Role;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/*
 * Tells whether a line holds anything that its name alone could make a secret.
 *
 * Idea: of a hundred lines that speak of a key, one holds a value that any rule would take; the rest hand over variables,
 * header names and types. Whatever the reader of assignments could take for a value on a line is tried here, roughly and
 * on the generous side, with the rules' own tests. A history says the same lines over and over, so answers are remembered
 * by the line's hash; only new lines are tried.
 * Cost: a hash of the line; for a line not seen before, the tests of each piece of it.
 * Not for: values that something else than a name makes interesting, such as a telling shape or company.
 */
final class LineValues {
    /** Drawn by a machine: what keys, tokens and secrets are. */
    static final int DRAWN = 1;

    /** Chosen by a person: what passwords are. */
    static final int CHOSEN = 2;

    static final int ANY = DRAWN | CHOSEN;

    private static final Set<Role> CHOSEN_ROLES = EnumSet.of(Role.PASSWORD, Role.PASSPHRASE);

    private final RulesByLength drawn;
    private final RulesByLength chosen;
    /** With each line, which kinds are known, and which of them it holds. */
    private final Remembered lines = new Remembered();

    /** @param rules of a pack; those that a name alone does not satisfy do not matter here */
    LineValues(List<CompiledRule> rules) {
        List<CompiledRule> lone = rules.stream()
                .filter(r -> r.pattern().isEmpty() && takesAlone(r))
                .toList();
        drawn = new RulesByLength(distinct(
                lone.stream().filter(r -> !CHOSEN_ROLES.contains(r.role())).toList()));
        chosen = new RulesByLength(distinct(lone.stream()
                .filter(r -> CHOSEN_ROLES.contains(r.role()) || r.role() == Role.ANY)
                .toList()));
    }

    /** Which kinds of values a name that speaks of these parts of a credential takes. */
    static int kinds(Set<Role> roles) {
        int kinds = roles.isEmpty() ? ANY : 0;
        for (Role role : roles) {
            kinds |= CHOSEN_ROLES.contains(role) ? CHOSEN : role == Role.ANY ? ANY : DRAWN;
        }
        return kinds;
    }

    private static boolean takesAlone(CompiledRule rule) {
        return rule.rule().when().stream()
                .anyMatch(line ->
                        !line.all().contains(Evidence.PAIR) && !line.all().contains(Evidence.ADJACENT));
    }

    /** Without those that have no shape and test what another one tests. */
    private static List<CompiledRule> distinct(List<CompiledRule> rules) {
        Set<List<String>> tests = new HashSet<>();
        return rules.stream()
                .filter(r -> r.hasShape() || tests.add(r.rule().validators()))
                .toList();
    }

    /** Whether the line in {@code [from, to)} may hold a value of one of these kinds. Thread-safe. */
    boolean mayHold(int kinds, byte[] bytes, int from, int to) {
        long hash = Imprint.of(0, bytes, from, to);
        int known = lines.bits(hash);
        if ((kinds & ~(known >> 2)) != 0) {
            known = look(kinds, known, bytes, from, to);
            lines.keep(hash, known);
        }
        return (known & kinds) != 0;
    }

    private int look(int kinds, int known, byte[] bytes, int from, int to) {
        int unknown = kinds & ~(known >> 2);
        return known | unknown << 2 | found(unknown, new String(bytes, from, to - from, UTF_8));
    }

    private int found(int kinds, String line) {
        LinePieces pieces = LinePieces.of(line);
        if (pieces.goOn()) {
            return kinds;
        }
        int found = 0;
        if ((kinds & DRAWN) != 0 && anyTakes(drawn, pieces.drawn())) {
            found |= DRAWN;
        }
        if ((kinds & CHOSEN) != 0 && anyTakes(chosen, pieces.chosen())) {
            found |= CHOSEN;
        }
        return found;
    }

    private static boolean anyTakes(RulesByLength rules, Set<String> pieces) {
        for (String piece : pieces) {
            byte[] bytes = piece.getBytes(UTF_8);
            for (CompiledRule rule : rules.of(piece.length())) {
                if (rule.fits(piece.length(), bytes) && rule.accepts(piece)) {
                    return true;
                }
            }
        }
        return false;
    }
}
