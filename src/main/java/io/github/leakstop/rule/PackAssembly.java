package io.github.leakstop.rule;

import io.github.leakstop.rule.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes one pack of the rules read and the built-in ones, and checks what only the whole can show. */
final class PackAssembly {
    private final RulePack builtIn;
    private final List<RuleFile> files;
    private final Map<String, List<String>> words;
    private final Problems problems;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, String> replaced = new HashMap<>();

    PackAssembly(RulePack builtIn, List<RuleFile> files, Map<String, List<String>> words, Problems problems) {
        this.builtIn = builtIn;
        this.files = files;
        this.words = words;
        this.problems = problems;
    }

    /** The pack; worth something only where no problem was told. */
    RuleBook assemble() {
        builtIn.rules().forEach(r -> rules.put(r.id(), r));
        List<RuleDraft> drafts = files.stream()
                .flatMap(f -> f.rules().stream())
                .filter(d -> !d.rule().id().isEmpty())
                .toList();
        drafts.forEach(this::replace);
        drafts.forEach(this::add);
        drafts.forEach(this::checkReferences);
        checkFormerIds(drafts);
        List<Rule> all =
                rules.values().stream().map(r -> Rules.renaming(r, replaced)).toList();
        Map<String, List<String>> mentions = new TreeMap<>(builtIn.mentions());
        files.forEach(f -> mentions.merge(f.provider(), f.mentions(), PackAssembly::union));
        Map<String, List<String>> lists = new TreeMap<>(builtIn.words());
        words.forEach((name, list) -> lists.merge(name, list, PackAssembly::union));
        List<RuleExamples> examples = drafts.stream()
                .map(RuleDraft::examples)
                .sorted(Comparator.comparing(RuleExamples::ruleId))
                .toList();
        return new RuleBook(new RulePack(PackId.of(all, mentions, lists), all, mentions, lists), examples);
    }

    private void replace(RuleDraft draft) {
        draft.replaces().ifPresent(old -> {
            if (rules.remove(old.text()) == null) {
                unknown(draft, old, "there is no built-in rule '" + old.text() + "' to replace", builtInIds());
            }
            replaced.put(old.text(), draft.rule().id());
        });
    }

    private void add(RuleDraft draft) {
        Scalar id = draft.id();
        if (rules.putIfAbsent(id.text(), draft.rule()) != null) {
            String cure = builtInIds().contains(id.text()) ? "; to take its place write replaces: " + id.text() : "";
            problems.add(draft.file(), id, "a rule '" + id.text() + "' is there already" + cure);
        }
    }

    private void checkReferences(RuleDraft draft) {
        for (Scalar reference : draft.references()) {
            if (!rules.containsKey(replaced.getOrDefault(reference.text(), reference.text()))) {
                unknown(draft, reference, "unknown rule '" + reference.text() + "'", rules.keySet());
            }
        }
    }

    private void checkFormerIds(List<RuleDraft> drafts) {
        Map<String, String> owners = new HashMap<>();
        rules.values().forEach(r -> r.formerly().forEach(f -> owners.putIfAbsent(f, r.id())));
        for (RuleDraft draft : drafts) {
            for (String former : draft.rule().formerly()) {
                boolean own =
                        former.equals(draft.rule().id()) || draft.rule().id().equals(owners.get(former));
                if (!own
                        || (rules.containsKey(former)
                                && !former.equals(draft.rule().id()))) {
                    problems.add(
                            draft.file(), draft.id(), "'formerly' names '" + former + "', which is another rule's");
                }
            }
        }
    }

    private void unknown(RuleDraft draft, Scalar where, String message, Collection<String> known) {
        problems.add(draft.file(), where, message + NearestName.hint(where.text(), known));
    }

    private List<String> builtInIds() {
        return builtIn.rules().stream().map(Rule::id).toList();
    }

    private static List<String> union(List<String> one, List<String> other) {
        LinkedHashSet<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return new ArrayList<>(all);
    }
}
