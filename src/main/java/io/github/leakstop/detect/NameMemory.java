package io.github.leakstop.detect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out of names, remembered: a project uses few names many times, and taking one apart costs far more than
 * finding it here. Thread-safe; keeps nothing of long names, and forgets all when it has grown large.
 */
final class NameMemory<T> {
    private static final int LARGE = 20_000;
    private static final int LONGEST = 120;

    private final Map<String, T> known = new ConcurrentHashMap<>();

    /** What is known of the name, or else what {@code work} makes of it: the same for the same name. */
    T of(String name, Supplier<T> work) {
        if (name.length() > LONGEST) {
            return work.get();
        }
        T found = known.get(name);
        if (found != null) {
            return found;
        }
        if (known.size() > LARGE) {
            known.clear();
        }
        return known.computeIfAbsent(name, n -> work.get());
    }
}
