package io.github.leakstop.source.pack;

import java.io.IOException;

/** A pack or index says something that cannot be true; the message names the file and the offset. */
public final class DamagedPackException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedPackException(String message) {
        super(message);
    }
}
