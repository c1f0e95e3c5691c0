package io.github.leakstop.detect;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when first asked for, since most of what rules could need is never needed. Thread-safe. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        Optional<T> now = made;
        return now.isPresent() ? now.get() : make();
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.orElseThrow();
    }
}
