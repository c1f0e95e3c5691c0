package io.github.leakstop.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.leakstop.detect.assignment.Imprint;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.rule.Role;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * Tells whether a line holds anything that a name could make a secret.
 *
 * Idea: of a hundred lines that speak of a key, one holds a value that any rule would take under that name; the rest hand
 * over variables, header names and types. Whatever the reader of assignments could take for a value on a line is tried
 * here, roughly and on the generous side, with the rules' own tests. A history says the same lines over and over, so
 * answers are remembered by the line's hash; only new lines are tried.
 * Cost: a hash of the line; for a line not seen before, the tests of each piece of it.
 * Not for: values that something else than a name makes interesting, such as a telling shape or company.
 */
final class LineValues {
    private static final Set<Role> CHOSEN_ROLES = EnumSet.of(Role.PASSWORD, Role.PASSPHRASE);
    private static final int ROLES = Role.values().length;
    /** Bits for the names that rules list themselves; providers share them. */
    private static final int LISTS = Integer.SIZE - ROLES;

    private static final int ANY_ROLE = (1 << ROLES) - 1;
    private static final int CHOSEN = ~ANY_ROLE | bit(Role.PASSWORD) | bit(Role.PASSPHRASE);

    private final int[] kinds;
    private final RulesByLength drawn;
    private final RulesByLength chosen;
    /** With each line the kinds that it holds, and above them those of which that is known. */
    private final Remembered lines = new Remembered(Remembered.MANY);
    /** The same of the pieces of lines: new lines are made of old words. */
    private final Remembered pieces = new Remembered(Remembered.SOME);

    /** @param rules of a pack; those that a name alone does not satisfy do not matter here */
    LineValues(List<CompiledRule> rules) {
        kinds = new int[rules.size()];
        for (CompiledRule rule : rules) {
            kinds[rule.number()] = kinds(rule);
        }
        List<CompiledRule> lone = rules.stream()
                .filter(r -> r.pattern().isEmpty() && takesAlone(r))
                .toList();
        drawn = new RulesByLength(distinct(
                lone.stream().filter(r -> !CHOSEN_ROLES.contains(r.role())).toList()));
        chosen = new RulesByLength(distinct(lone.stream()
                .filter(r -> CHOSEN_ROLES.contains(r.role()) || r.role() == Role.ANY)
                .toList()));
    }

    @SuppressWarnings("EnumOrdinal")
    private static int bit(Role role) {
        return 1 << role.ordinal();
    }

    /** As bits, which names the rule's value may have: a bit for each role, one for those that the rule lists. */
    private static int kinds(CompiledRule rule) {
        boolean lists = !rule.rule().names().isEmpty();
        int kinds = lists ? listed(rule) : 0;
        if (lists && rule.role() == Role.ANY) {
            return kinds;
        }
        for (Role role : Role.values()) {
            kinds |= NameFit.of(rule, role) == NameFit.NONE ? 0 : bit(role);
        }
        return kinds;
    }

    private static int listed(CompiledRule rule) {
        return 1 << ROLES + rule.provider() % LISTS;
    }

    /** As bits, the kinds of values that a name with this word takes. */
    static int kinds(Word word) {
        int kinds = 0;
        for (Role role : word.roles()) {
            kinds |= role == Role.ANY ? ANY_ROLE : bit(role);
        }
        for (CompiledRule rule : word.listedBy()) {
            kinds |= listed(rule);
        }
        return kinds == 0 ? ANY_ROLE : kinds;
    }

    private static boolean takesAlone(CompiledRule rule) {
        return rule.rule().when().stream()
                .anyMatch(line ->
                        !line.all().contains(Evidence.PAIR) && !line.all().contains(Evidence.ADJACENT));
    }

    /** Without those that have no shape, test what another one tests and go by the same names. */
    private List<CompiledRule> distinct(List<CompiledRule> rules) {
        Set<Map.Entry<Integer, List<String>>> tests = new HashSet<>();
        return rules.stream()
                .filter(r -> r.hasShape()
                        || tests.add(Map.entry(kinds[r.number()], r.rule().validators())))
                .toList();
    }

    /** Whether the line in {@code [from, to)} may hold a value of one of these kinds. Thread-safe. */
    boolean mayHold(int wanted, byte[] bytes, int from, int to) {
        long hash = Imprint.of(0, bytes, from, to);
        long bits = lines.bits(hash);
        int known = (int) (bits >>> Integer.SIZE);
        int held = (int) bits;
        int open = wanted & ~known;
        if ((held & wanted) != 0 || open == 0) {
            return (held & wanted) != 0;
        }
        int found = held(open, new String(bytes, from, to - from, UTF_8));
        known |= found == 0 ? open : found;
        lines.keep(hash, (long) known << Integer.SIZE | (held | found) & 0xffff_ffffL);
        return found != 0;
    }

    /** Some kinds that it holds, if it holds one of these. */
    private int held(int wanted, String line) {
        LinePieces pieces = LinePieces.of(line);
        if (pieces.goOn()) {
            return wanted;
        }
        int found = pieces.drawn((text, from, to) -> taken(wanted, drawn, text, from, to));
        return found == 0 && (wanted & CHOSEN) != 0
                ? pieces.chosen((text, from, to) -> taken(wanted, chosen, text, from, to))
                : found;
    }

    /** The kinds of a piece, where some rule takes it. */
    private int taken(int wanted, RulesByLength by, char[] line, int from, int to) {
        List<CompiledRule> rules = by.of(to - from);
        if (rules.isEmpty()) {
            return 0;
        }
        long hash = Imprint.of(by == drawn ? 1 : 0, line, from, to);
        long bits = pieces.bits(hash);
        int known = (int) (bits >>> Integer.SIZE);
        int held = (int) bits;
        int open = wanted & ~known;
        if ((held & wanted) != 0 || open == 0) {
            return held & wanted;
        }
        int found = tried(open, rules, new String(line, from, to - from));
        known |= found == 0 ? open : found;
        pieces.keep(hash, (long) known << Integer.SIZE | (held | found) & 0xffff_ffffL);
        return found;
    }

    private int tried(int wanted, List<CompiledRule> rules, String piece) {
        byte[] bytes = piece.getBytes(UTF_8);
        for (CompiledRule rule : rules) {
            int kind = kinds[rule.number()] & wanted;
            if (kind != 0 && rule.fits(piece.length(), bytes) && rule.accepts(piece)) {
                return kind;
            }
        }
        return 0;
    }
}
