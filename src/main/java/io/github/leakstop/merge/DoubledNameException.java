package io.github.leakstop.merge;

import java.nio.file.Path;

/** Two reports have one name, so nobody could tell their findings apart. */
public final class DoubledNameException extends Exception {
    private static final long serialVersionUID = 1L;

    DoubledNameException(String name, Path one, Path other) {
        super(String.format(
                "Two reports are called %s: %s and %s.\nPut each into a folder with the name of its repository.",
                name, one, other));
    }
}
