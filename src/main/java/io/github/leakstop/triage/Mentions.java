package io.github.leakstop.triage;

import io.github.leakstop.rule.RulePack;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which providers a path or a name speaks of.
 *
 * <p>Words that follow each other are tried joined ({@code ku-coin}, {@code KuCoin}, {@code kucoin} are one), within one
 * name of a path. A word written in one ({@code okxbot}) counts where the rest is made of the pack's {@code path-companions}
 * ({@code bot}, {@code api} ...), so that {@code gate} is not found in {@code gateway}. Scripts without word breaks are
 * looked for as text. Not thread-safe: remembers what it has seen.
 */
final class Mentions {
    private static final int MOST_JOINED = 4;

    private final Map<String, Set<String>> byWord = new HashMap<>();
    private final Map<String, Set<String>> byText = new HashMap<>();
    private final Set<String> companions;
    private final Set<String> specific = new HashSet<>();
    private final Map<String, Set<String>> seen = new HashMap<>();

    Mentions(RulePack pack) {
        companions = Set.copyOf(pack.words().getOrDefault("path-companions", List.of()));
        pack.mentions().forEach((provider, words) -> {
            for (String word : words) {
                boolean ascii = isAscii(word);
                String key = ascii ? PathWords.joined(word) : word;
                if (!key.isEmpty()) {
                    (ascii ? byWord : byText)
                            .computeIfAbsent(key, k -> new HashSet<>())
                            .add(provider);
                    specific.add(provider);
                }
            }
        });
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** A provider with words of its own; rules of the others are general. */
    boolean isSpecific(String provider) {
        return specific.contains(provider);
    }

    Set<String> inPath(String path) {
        Set<String> providers = new HashSet<>();
        for (String name : path.split("/", -1)) {
            providers.addAll(inName(name));
        }
        return providers;
    }

    Set<String> inName(String name) {
        return seen.computeIfAbsent(name, this::lookFor);
    }

    private Set<String> lookFor(String name) {
        Set<String> providers = new HashSet<>();
        List<String> words = PathWords.of(name);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + MOST_JOINED); to++) {
                providers.addAll(spokenOfIn(joined.append(words.get(to)).toString()));
            }
        }
        for (Map.Entry<String, Set<String>> text : byText.entrySet()) {
            if (name.contains(text.getKey())) {
                providers.addAll(text.getValue());
            }
        }
        return Set.copyOf(providers);
    }

    private Set<String> spokenOfIn(String word) {
        Set<String> providers = new HashSet<>();
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; to <= word.length(); to++) {
                Set<String> speaking = byWord.getOrDefault(word.substring(from, to), Set.of());
                if (!speaking.isEmpty()
                        && isMadeOfCompanions(word.substring(0, from))
                        && isMadeOfCompanions(word.substring(to))) {
                    providers.addAll(speaking);
                }
            }
        }
        return providers;
    }

    private boolean isMadeOfCompanions(String text) {
        if (text.isEmpty() || companions.contains(text)) {
            return true;
        }
        for (int cut = 2; cut < text.length(); cut++) {
            if (companions.contains(text.substring(0, cut)) && isMadeOfCompanions(text.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
