package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Names;
import io.github.leakstop.detect.prefilter.Kinds;
import io.github.leakstop.detect.prefilter.Prefilter;
import io.github.leakstop.detect.prefilter.TellingRuns;
import io.github.leakstop.detect.value.Validator;
import io.github.leakstop.detect.value.Validators;
import io.github.leakstop.detect.value.ValueJudge;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A pack made ready for detection. Thread-safe; what changes are memories, which never change an answer. */
final class RuleIndex {
    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_COMBINATIONS = 4096;

    /** Characters that may stick to a value without hiding it from its company. */
    static final int MOST_JUNK = 8;

    private final List<CompiledRule> rules;
    private final List<String> providers;
    private final List<Word> words;
    private final WordTable wordTable;
    private final Prefilter prefilter;
    private final CompanyShapes companyShapes;
    private final List<CompiledRule> rowRules;
    private final List<RunShape> commonShapes;
    private final Map<Role, List<CompiledRule>> byNamedRole = new EnumMap<>(Role.class);
    private final List<CompiledRule> byOwnNames;
    private final NameMemory<List<CompiledRule>> byName = new NameMemory<>();
    private final List<CompiledRule> thirdParts;
    private final Lazy<Stems> stems;
    private final Set<String> samples;
    private final Lazy<List<List<Mention>>> mentions;
    private final RoleMemory roles;
    private final ValueJudge judge;
    private final Map<String, List<String>> lists;
    private final LineValues lineValues;
    private final Map<BitSet, Set<String>> spoken = new ConcurrentHashMap<>();
    private final Remembered barrenRegions = new Remembered(Remembered.MANY);
    private final Remembered windows = new Remembered(Remembered.MANY);
    private final RegionReadings readings = new RegionReadings();

    private RuleIndex(RulePack pack) {
        providers =
                pack.rules().stream().map(Rule::provider).distinct().sorted().toList();
        judge = ValueJudge.of(pack);
        lists = pack.words();
        rules = compiled(pack, providers, judge);
        lineValues = new LineValues(rules);
        Vocabulary vocabulary = new Vocabulary();
        ArgumentRoles arguments = new ArgumentRoles(pack);
        vocabulary.addPack(pack, providers);
        vocabulary.addNames(arguments.callees());
        rules.forEach(vocabulary::addRule);
        vocabulary.addParts(rules);
        words = vocabulary.words();
        wordTable = new WordTable(words);
        List<RunShape> shapes =
                rules.stream().flatMap(r -> RunShape.of(r).stream()).toList();
        Predicate<RunShape> uncommon = s -> s.rule().takesUnspoken() || s.standsBehindText();
        List<RunShape> unspoken = shapes.stream().filter(uncommon).toList();
        companyShapes = CompanyShapes.of(unspoken, rules.size());
        commonShapes = shapes.stream().filter(uncommon.negate()).toList();
        rowRules = rules.stream().filter(CompiledRule::searchesRows).toList();
        prefilter = Prefilter.of(words.stream().map(Word::text).toList(), telling(unspoken), telling(commonShapes));
        for (Role role : Role.values()) {
            byNamedRole.put(
                    role,
                    rules.stream()
                            .filter(r -> isNamed(r)
                                    && (NameFit.of(r, role) != NameFit.NONE
                                            || !r.rule().names().isEmpty()))
                            .toList());
        }
        byOwnNames = rules.stream()
                .filter(r -> isNamed(r) && !r.rule().names().isEmpty())
                .toList();
        thirdParts = rules.stream()
                .filter(r -> r.role() == Role.PASSPHRASE && r.companions().length > 0)
                .toList();
        stems = new Lazy<>(() -> new Stems(pack));
        samples = pack.rules().stream().flatMap(r -> r.samples().stream()).collect(Collectors.toUnmodifiableSet());
        mentions = new Lazy<>(() -> providers.stream()
                .map(p -> pack.mentions().getOrDefault(p, List.of()).stream()
                        .map(Mention::of)
                        .toList())
                .toList());
        List<String> listed = byOwnNames.stream()
                .flatMap(r -> r.rule().names().stream())
                .distinct()
                .toList();
        roles = new RoleMemory(Names.of(pack), arguments, listed);
    }

    static RuleIndex of(RulePack pack) {
        return new RuleIndex(pack);
    }

    /** The words of this list of the pack; none where it has no such list. */
    List<String> listed(String list) {
        return lists.getOrDefault(list, List.of());
    }

    private static List<CompiledRule> compiled(RulePack pack, List<String> providers, ValueJudge judge) {
        Map<String, Integer> byId = new HashMap<>();
        for (Rule rule : pack.rules()) {
            byId.put(rule.id(), byId.size());
        }
        Map<String, Validator> validators = new ConcurrentHashMap<>();
        Function<String, Validator> named =
                spec -> validators.computeIfAbsent(spec, key -> Validators.named(key, judge));
        List<CompiledRule> compiled = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            boolean generic =
                    pack.mentions().getOrDefault(rule.provider(), List.of()).isEmpty();
            int[] companions = rule.companions().stream()
                    .filter(byId::containsKey)
                    .mapToInt(byId::get)
                    .toArray();
            compiled.add(new CompiledRule(
                    compiled.size(), rule, providers.indexOf(rule.provider()), generic, companions, named));
        }
        return List.copyOf(compiled);
    }

    private static TellingRuns telling(List<RunShape> shapes) {
        TellingRuns.Builder telling = new TellingRuns.Builder();
        for (RunShape shape : shapes) {
            Anchor.Leading run = shape.run();
            if (shape.standsBehindText()) {
                telling.addBehind(run.before(), run.allowed(), run.min(), run.max());
                continue;
            }
            telling.add(run.allowed(), run.required(), run.min(), run.max());
            if (shape.bearsJunk()) {
                telling.add(Kinds.TOKEN, run.required(), run.max() + 1, run.max() + MOST_JUNK);
            }
        }
        return telling.build();
    }

    List<CompiledRule> rules() {
        return rules;
    }

    List<String> providers() {
        return providers;
    }

    /** Names of some providers; few combinations are met, so each is one set. */
    Set<String> namesOf(BitSet numbers) {
        Set<String> known = spoken.get(numbers);
        if (known == null) {
            BitSet own = (BitSet) numbers.clone();
            known = own.stream().mapToObj(providers::get).collect(Collectors.toUnmodifiableSet());
            if (spoken.size() < MOST_COMBINATIONS) {
                spoken.put(own, known);
            }
        }
        return known;
    }

    Word word(int id) {
        return words.get(id);
    }

    WordTable wordTable() {
        return wordTable;
    }

    Prefilter prefilter() {
        return prefilter;
    }

    List<RunShape> runShapes() {
        return companyShapes.others();
    }

    /** Those that count only beside another part of their credential. */
    CompanyShapes companyShapes() {
        return companyShapes;
    }

    /** Rules whose values are found in rows of words or numbers. */
    List<CompiledRule> rowRules() {
        return rowRules;
    }

    /** Those that count only where a name or the content speaks for them. */
    List<RunShape> commonShapes() {
        return commonShapes;
    }

    /** Rules that may claim a value by the name that holds it. */
    List<CompiledRule> rulesFor(Holder holder) {
        List<CompiledRule> mayFit = holder.role().map(byNamedRole::get).orElse(byOwnNames);
        String callee = holder.isArgument() ? holder.assignment().callee() : "";
        String role = holder.role().map(Role::name).orElse("");
        return byName.of(role + ' ' + holder.name() + '(' + callee, () -> fitting(mayFit, holder));
    }

    private static List<CompiledRule> fitting(List<CompiledRule> rules, Holder holder) {
        return rules.stream().filter(r -> NameFit.of(r, holder) != NameFit.NONE).toList();
    }

    /** Rules for the chosen third part of a credential, such as a passphrase. */
    List<CompiledRule> thirdParts() {
        return thirdParts;
    }

    private static boolean isNamed(CompiledRule rule) {
        return rule.pattern().isEmpty();
    }

    Stems stems() {
        return stems.get();
    }

    /** SHA-256 of published values, whichever provider's. */
    Set<String> samples() {
        return samples;
    }

    /** The words that speak of a provider. */
    List<Mention> mentionsOf(int provider) {
        return mentions.get().get(provider);
    }

    RoleMemory roles() {
        return roles;
    }

    /** A name for an explanation; one that could be a secret itself is not shown. */
    String shownName(String name) {
        boolean plain = name.length() <= LONGEST_SHOWN && !judge.looksRandom(name);
        return plain ? "'" + name + "'" : "a name of " + name.length() + " characters";
    }

    ValueJudge judge() {
        return judge;
    }

    /** Regions in which nothing was found, by their imprint. */
    Remembered barrenRegions() {
        return barrenRegions;
    }

    /** What patterns match in windows, and rows without a value, by their imprint. */
    Remembered windows() {
        return windows;
    }

    RegionReadings readings() {
        return readings;
    }

    /** Which lines hold a value that a name could make a secret. */
    LineValues lineValues() {
        return lineValues;
    }
}
