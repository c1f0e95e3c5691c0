package io.github.leakstop.detect;

import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.RulePack;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is left of a name when the words for parts of a credential are taken away: {@code okx.main.apiKey2} and
 * {@code okx.main.secret2} share {@code okx main 2}. Names of one credential share it; immutable and thread-safe.
 */
final class Stems {
    private final Set<String> partWords = new HashSet<>();

    Stems(RulePack pack) {
        for (Role role : Role.values()) {
            String list = "names-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            for (String phrase : pack.words().getOrDefault(list, List.of())) {
                List<String> words = NameFit.words(phrase);
                // a "db pass" tells whose password it is, and that is a stem
                boolean owned = role == Role.PASSWORD && words.size() == 2;
                partWords.addAll(owned ? words.subList(1, 2) : words);
                partWords.add(String.join("", words));
            }
        }
    }

    Set<String> of(String name) {
        return NameFit.words(name).stream().filter(w -> !partWords.contains(w)).collect(Collectors.toSet());
    }

    /** Whether both names could belong to one credential: one says nothing more, or they share all numbers and a word. */
    boolean agree(String one, String other) {
        Set<String> a = of(one);
        Set<String> b = of(other);
        return a.isEmpty()
                || b.isEmpty()
                || sharesNumbers(a, b) && (a.stream().anyMatch(b::contains) || onlyNumbers(a, b));
    }

    /** Whether numbers in the names tell them apart: {@code apikey1} and {@code secretkey2}. */
    boolean numbersDiffer(String one, String other) {
        Set<String> a = of(one);
        Set<String> b = of(other);
        boolean numbered = a.stream().anyMatch(Stems::isNumber) && b.stream().anyMatch(Stems::isNumber);
        return numbered && !sharesNumbers(a, b);
    }

    private static boolean sharesNumbers(Set<String> a, Set<String> b) {
        return numbers(a).equals(numbers(b));
    }

    private static boolean onlyNumbers(Set<String> a, Set<String> b) {
        return a.stream().allMatch(Stems::isNumber) || b.stream().allMatch(Stems::isNumber);
    }

    private static Set<String> numbers(Set<String> words) {
        return words.stream().filter(Stems::isNumber).collect(Collectors.toSet());
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
