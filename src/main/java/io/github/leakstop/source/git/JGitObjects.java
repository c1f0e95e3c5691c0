package io.github.leakstop.source.git;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Objects as JGit reads them, which is asked for a reader with the first of them: most stores need none. Not thread-safe. */
final class JGitObjects implements AutoCloseable {
    private final Supplier<ObjectReader> readers;
    private Optional<ObjectReader> reader = Optional.empty();

    JGitObjects(Supplier<ObjectReader> readers) {
        this.readers = readers;
    }

    /** @throws IOException where it is missing or damaged */
    ObjectLoader open(byte[] id) throws IOException {
        if (reader.isEmpty()) {
            reader = Optional.of(readers.get());
        }
        return reader.get().open(ObjectId.fromRaw(id));
    }

    @Override
    public void close() {
        reader.ifPresent(ObjectReader::close);
    }
}
