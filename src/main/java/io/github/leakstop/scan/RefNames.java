package io.github.leakstop.scan;

import io.github.leakstop.rule.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The refs of a repository, found by what users call them. */
final class RefNames {
    private static final String REFS = "refs/";
    private static final List<String> SHORTENED = List.of("refs/heads/", "refs/tags/", "refs/remotes/", REFS);

    private final List<String> names;

    /** @param names full names */
    RefNames(Collection<String> names) {
        this.names = List.copyOf(names);
    }

    int count() {
        return names.size();
    }

    /**
     * Full names that fit a pattern, in which {@code *} stands for any characters and {@code ?} for one. A pattern that does
     * not begin with {@code refs/} is held against the names without {@code refs/heads/}, {@code refs/tags/},
     * {@code refs/remotes/} or {@code refs/}.
     */
    Set<String> matching(String pattern) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char each = pattern.charAt(i);
            expression.append(each == '*' ? ".*" : each == '?' ? "." : Pattern.quote(String.valueOf(each)));
        }
        Pattern compiled = Pattern.compile(expression.toString());
        Set<String> matching = new TreeSet<>();
        for (String name : names) {
            if (called(name).stream().anyMatch(call -> compiled.matcher(call).matches())) {
                matching.add(name);
            }
        }
        return matching;
    }

    /** What a ref is called: its full name and shorter ones. */
    private static List<String> called(String name) {
        List<String> called = new ArrayList<>(List.of(name));
        SHORTENED.stream()
                .filter(name::startsWith)
                .map(folder -> name.substring(folder.length()))
                .forEach(called::add);
        return called;
    }

    /** What may have been meant by a revision or pattern that nothing is called, as a question with a blank before it, or nothing. */
    String hint(String typed) {
        int tail = typed.split("[~^@]", 2)[0].length();
        String name = typed.substring(0, tail);
        return meant(name)
                .map(near -> " Did you mean " + near + typed.substring(tail) + "?")
                .orElse("");
    }

    private Optional<String> meant(String typed) {
        Set<String> known = new TreeSet<>();
        for (String name : names) {
            known.addAll(called(name));
            if (typed.contains("*") || name.startsWith(typed + "/")) {
                called(name).stream()
                        .filter(call -> call.contains("/"))
                        .map(call -> call.substring(0, call.lastIndexOf('/')) + "/*")
                        .forEach(known::add);
            }
        }
        return known.stream()
                .filter(call -> !call.startsWith(REFS) && call.endsWith("/" + typed))
                .findFirst()
                .or(() -> NearestName.among(typed, known));
    }
}
