package io.github.leakstop.detect.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists of a rule pack, by name, in lower case. A list that the pack lacks is empty. */
record WordLists(Map<String, List<String>> lists) {
    List<String> list(String name) {
        return lists.getOrDefault(name, List.of()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    Set<String> set(String name) {
        return list(name).stream().collect(Collectors.toUnmodifiableSet());
    }
}
