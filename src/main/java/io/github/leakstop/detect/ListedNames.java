package io.github.leakstop.detect;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that a rule lists, found at the end of a longer one: case and joints left aside. Immutable and thread-safe. */
final class ListedNames {
    private final Set<String> squeezed;
    private final int longest;

    ListedNames(List<String> names) {
        squeezed = names.stream().map(n -> String.join("", NameFit.words(n))).collect(Collectors.toUnmodifiableSet());
        longest = squeezed.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether the last words of the name, put together, are one of these. */
    boolean holdEndOf(String name) {
        if (squeezed.isEmpty()) {
            return false;
        }
        List<String> words = NameFit.words(name);
        StringBuilder tail = new StringBuilder();
        for (int i = words.size() - 1; i >= 0 && tail.length() < longest; i--) {
            tail.insert(0, words.get(i));
            if (squeezed.contains(tail.toString())) {
                return true;
            }
        }
        return false;
    }
}
