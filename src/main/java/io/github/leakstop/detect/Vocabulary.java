package io.github.leakstop.detect;

import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the words that the prefilter searches for, each once, with all that it means. */
final class Vocabulary {
    static final String ALLOW = "leakstop:allow";

    private static final String NAMES = "names-";
    private static final List<String> JOINTS = List.of("", "_", "-", " ", ".");

    private final Map<String, Word> words = new LinkedHashMap<>();

    List<Word> words() {
        return List.copyOf(words.values());
    }

    void addPack(RulePack pack, List<String> providers) {
        pack.words().forEach(this::addList);
        for (int p = 0; p < providers.size(); p++) {
            for (String mention : pack.mentions().getOrDefault(providers.get(p), List.of())) {
                word(mention).providers().add(p);
            }
        }
        word(ALLOW).senses().add(Word.Sense.ALLOW);
    }

    void addRule(CompiledRule compiled) {
        Rule rule = compiled.rule();
        if (rule.pattern().isPresent()) {
            rule.keywords().forEach(k -> word(k).patterns().add(compiled));
        }
        addNames(rule.names());
        rule.names().forEach(n -> word(n).listedBy().add(compiled));
        compiled.anchor().ifPresent(anchor -> {
            if (anchor instanceof Anchor.Telling telling) {
                word(telling.text()).shapes().add(new Word.Telltale(compiled, telling));
            }
        });
    }

    /**
     * Once all words are there: lets a part of each listed name of several words stand for the rule, since {@code jwt.secret}
     * has not the words of "jwt secret" as they are listed.
     */
    void addParts(List<CompiledRule> rules) {
        for (CompiledRule rule : rules) {
            for (String name : rule.rule().names()) {
                parts(NameFit.words(name)).forEach(w -> w.listedBy().add(rule));
            }
        }
    }

    /** One that no other letters can hide and that speaks of no role, if there is one; all parts are in the name. */
    private List<Word> parts(List<String> parts) {
        List<Word> known = new ArrayList<>();
        for (String part : parts) {
            Word word = words.get(part);
            if (word != null && word.senses().contains(Word.Sense.NAME)) {
                known.add(word);
            }
        }
        return known.stream()
                .filter(w -> w.length() > NameHits.SHORT)
                .min(Comparator.comparingInt(w -> w.roles().size()))
                .map(List::of)
                .orElse(known);
    }

    /** Words that make a line worth reading, whatever part of a credential they speak of. */
    void addNames(List<String> names) {
        names.forEach(n -> word(n).senses().add(Word.Sense.NAME));
    }

    private void addList(String list, List<String> entries) {
        if (list.equals("demo-words")) {
            entries.forEach(e -> word(e).senses().add(Word.Sense.DEMO));
        } else if (list.equals("live-words")) {
            entries.forEach(e -> word(e).senses().add(Word.Sense.LIVE));
        } else if (list.equals("encoded-text")) {
            entries.forEach(
                    e -> EncodedWords.spellings(e).forEach(s -> word(s).senses().add(Word.Sense.ENCODED)));
        } else if (list.startsWith(NAMES)) {
            role(list.substring(NAMES.length())).ifPresent(role -> addNames(role, entries));
        }
    }

    private void addNames(Role role, List<String> entries) {
        for (String entry : entries) {
            for (String spelling : spellings(entry)) {
                Word word = word(spelling);
                word.senses().add(Word.Sense.NAME);
                word.roles().add(role);
            }
        }
    }

    private static Optional<Role> role(String id) {
        return Arrays.stream(Role.values())
                .filter(r -> r.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id))
                .findFirst();
    }

    /** {@code api key} as names write it: apikey, api_key, api-key, api.key. */
    private static Set<String> spellings(String entry) {
        String strip = entry.strip();
        if (strip.chars().anyMatch(c -> " _.-".indexOf(c) >= 0)) {
            List<String> parts = Arrays.asList(strip.split("[ _.-]+"));
            Set<String> spellings = new LinkedHashSet<>();
            for (String joint : JOINTS) {
                spellings.add(String.join(joint, parts));
            }
            return spellings;
        }
        return Set.of(strip);
    }

    private Word word(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.computeIfAbsent(lower, t -> Word.of(t, t.getBytes(StandardCharsets.UTF_8).length));
    }
}
