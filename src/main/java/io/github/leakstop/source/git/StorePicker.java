package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.ObjectPicker;
import io.github.leakstop.source.pack.ObjectPicker.Picked;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads single objects of a store, wherever they lie: from packs, from loose files, and through JGit those that only JGit opens,
 * that are too large for the others, or that git has put elsewhere since the store was listed. Not thread-safe.
 */
final class StorePicker implements AutoCloseable {
    private final ObjectStore store;
    private final JGitObjects jgit;
    private final Map<Integer, ObjectPicker> pickers = new HashMap<>();

    StorePicker(ObjectStore store, Supplier<ObjectReader> readers) {
        this.store = store;
        this.jgit = new JGitObjects(readers);
    }

    /** @throws IOException where the object is damaged or unreadable */
    Picked pick(int number) throws IOException {
        Optional<Picked> picked = Optional.empty();
        try {
            int pack = store.pack(number);
            picked = pack < store.packs().size()
                    ? picker(pack).pick(number - store.firstNumber(pack))
                    : loose(number, number - store.firstNumber(pack));
        } catch (NoSuchFileException movedSince) {
            // it stays empty
        }
        return picked.isPresent() ? picked.get() : byJGit(number);
    }

    private ObjectPicker picker(int pack) throws IOException {
        ObjectPicker picker = pickers.get(pack);
        if (picker == null) {
            picker = store.packs().get(pack).picker();
            pickers.put(pack, picker);
        }
        return picker;
    }

    private Optional<Picked> loose(int number, int place) throws IOException {
        Optional<Path> file = store.singles().file(place);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (LooseReader object = LooseReader.open(file.get())) {
            byte[] bytes = object.content().readAllBytes();
            if (!object.isWhole(store.id(number), bytes.length)) {
                throw new IOException(store.name(number) + " is damaged");
            }
            return Optional.of(new Picked(object.kind(), bytes));
        }
    }

    private Picked byJGit(int number) throws IOException {
        ObjectLoader object = jgit.open(store.id(number));
        return new Picked(Kind.numbered(object.getType()), object.getCachedBytes());
    }

    @Override
    public void close() throws IOException {
        jgit.close();
        for (ObjectPicker picker : pickers.values()) {
            picker.close();
        }
    }
}
