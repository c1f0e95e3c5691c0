package io.github.leakstop.record;

import java.io.IOException;
import java.nio.file.Path;

/** A file whose checksum is not that of its bytes. */
final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedFileException(Path file) {
        super(file + " is damaged");
    }
}
