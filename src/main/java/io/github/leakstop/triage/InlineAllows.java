package io.github.leakstop.triage;

import static java.util.Comparator.comparing;

import io.github.leakstop.finding.Detection.InlineAllow;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The comments {@code leakstop:allow rule-id -- reason} of the current tree.
 *
 * <p>An allow covers the values that begin or end on its own line, or, standing alone, on the next line that is no allow
 * itself. Only an allow that a reader of the tree can see counts: one that history holds excuses nothing, nor does one in
 * an ignored file beyond that file. Each copy of a value in the tree needs its own; history is covered by any of them where
 * the options say so.
 */
final class InlineAllows implements Excuses {
    private static final String KIND = "inline";
    private static final Set<Origin> CURRENT = Set.of(Origin.WORK_TREE, Origin.IGNORED);

    private final TriageOptions options;
    private final Set<String> knownRules = new HashSet<>();
    private final List<Located> contents = new ArrayList<>();
    private final IdentityHashMap<InlineAllow, Boolean> used = new IdentityHashMap<>();

    InlineAllows(List<Rule> rules, List<Located> contents, TriageOptions options) {
        this.options = options;
        for (Rule rule : rules) {
            knownRules.add(rule.id());
            knownRules.addAll(rule.formerly());
        }
        for (Located content : contents) {
            if (CURRENT.contains(content.origin())
                    && !content.detection().allows().isEmpty()) {
                this.contents.add(content);
            }
        }
    }

    @Override
    public Optional<Finding.Excuse> excuse(Credential credential) {
        List<String> reasons = new ArrayList<>();
        boolean treeIsCovered = true;
        boolean ignoredIsCovered = true;
        boolean seenInTree = false;
        boolean seenInHistory = false;
        for (Claim claim : credential.claims()) {
            Optional<InlineAllow> allow = allowFor(claim, credential.rule());
            if (allow.isPresent()) {
                reasons.add(allow.get().reason());
            }
            switch (claim.where().origin()) {
                case WORK_TREE -> {
                    seenInTree = true;
                    treeIsCovered &= allow.isPresent();
                }
                case IGNORED -> ignoredIsCovered &= allow.isPresent();
                default -> seenInHistory = true;
            }
        }
        boolean covered = seenInTree
                ? treeIsCovered && (options.allowsCoverHistory() || !seenInHistory)
                : ignoredIsCovered && !seenInHistory;
        return covered && !reasons.isEmpty() ? Optional.of(new Finding.Excuse(KIND, reasons.get(0))) : Optional.empty();
    }

    /** To be asked after all credentials were: those that covered none, and those that cannot count. */
    List<UnusedAllow> unused() {
        if (contents.isEmpty()) {
            return List.of();
        }
        return contents.stream()
                .flatMap(c -> c.detection().allows().stream()
                        .filter(a -> !used.containsKey(a))
                        .map(a -> new UnusedAllow(c.paths().get(0), a.line(), a.ruleId(), why(a))))
                .distinct()
                .sorted(comparing(UnusedAllow::path)
                        .thenComparing(UnusedAllow::line)
                        .thenComparing(UnusedAllow::ruleId))
                .toList();
    }

    private UnusedAllow.Why why(InlineAllow allow) {
        if (!knownRules.contains(allow.ruleId())) {
            boolean named = !allow.ruleId().isBlank() && allow.ruleId().chars().noneMatch(c -> c == '*');
            return named ? UnusedAllow.Why.UNKNOWN_RULE : UnusedAllow.Why.NO_RULE;
        }
        return allow.reason().isBlank() ? UnusedAllow.Why.NO_REASON : UnusedAllow.Why.NOTHING_THERE;
    }

    private Optional<InlineAllow> allowFor(Claim claim, Rule findingsRule) {
        List<InlineAllow> all = claim.where().detection().allows();
        if (all.isEmpty() || !CURRENT.contains(claim.where().origin())) {
            return Optional.empty();
        }
        Set<String> ids = new HashSet<>();
        Stream.of(claim.rule(), findingsRule).flatMap(InlineAllows::ids).forEach(ids::add);
        List<InlineAllow> covering = all.stream()
                .filter(a -> ids.contains(a.ruleId()) && !a.reason().isBlank() && covers(a, all, claim))
                .toList();
        covering.forEach(a -> used.put(a, true));
        return covering.stream().findFirst();
    }

    private static boolean covers(InlineAllow allow, List<InlineAllow> all, Claim claim) {
        int first = claim.candidate().line();
        int last = claim.candidate().endLine();
        if (allow.line() == first || allow.line() == last) {
            return true;
        }
        if (!allow.alone()) {
            return false;
        }
        int next = allow.line() + 1;
        while (holdsAnotherAlone(all, next)) {
            next++;
        }
        return next == first;
    }

    private static boolean holdsAnotherAlone(List<InlineAllow> all, int line) {
        return all.stream().anyMatch(a -> a.alone() && a.line() == line);
    }

    private static Stream<String> ids(Rule rule) {
        return Stream.concat(Stream.of(rule.id()), rule.formerly().stream());
    }
}
