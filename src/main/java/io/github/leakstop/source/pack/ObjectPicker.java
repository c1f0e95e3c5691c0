package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;

/**
 * Reads single objects of a pack, whoever asks for them in whatever order.
 *
 * <p>Idea: what a walk asks for next is mostly made from what it had a little before, a tree from the same folder's in the next
 * commit; so the objects of late are kept, those on the way to an asked one too. When not to use it: where it is known before
 * what is wanted; {@link Pack#part(java.util.BitSet)} inflates everything once. Not thread-safe.
 */
public final class ObjectPicker implements AutoCloseable {
    private static final int KEPT_BYTES = 4 << 20;
    private static final float LOAD = 0.75f;

    private final PackIndex index;
    private final int[] entries;
    private final FileChannel file;
    private final long end;
    private final Inflater inflater = new Inflater();
    private final StoredEntry stored;
    private final EntryHeader header = new EntryHeader();
    private final Delta delta = new Delta();
    private final Map<Integer, Picked> kept = new LinkedHashMap<>(64, LOAD, true);
    private int keptBytes;

    /**
     * An object in memory.
     *
     * @param bytes not to be changed
     */
    public record Picked(PackVisitor.Kind kind, byte[] bytes) {}

    /** A delta on the way from an object to what it is made from. */
    private record Step(int entry, byte[] instructions) {}

    ObjectPicker(PackIndex index, FileChannel file) throws IOException {
        this.index = index;
        this.entries = index.entriesByPlace();
        this.file = file;
        this.end = file.size() - PackIndex.ID;
        this.stored = new StoredEntry(file, inflater);
    }

    static ObjectPicker of(Pack pack, PackIndex index) throws IOException {
        FileChannel file = FileChannel.open(pack.file(), StandardOpenOption.READ);
        try {
            return new ObjectPicker(index, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Reads an object.
     *
     * @param place as {@link Pack#place} tells it
     * @return empty where it is too large to be held in memory, or made from what is
     * @throws DamagedPackException where it is damaged, or what it is made from
     */
    public Optional<Picked> pick(int place) throws IOException {
        Deque<Step> steps = new ArrayDeque<>();
        int entry = entries[place];
        Picked picked = kept.get(entry);
        while (picked == null) {
            byte[] bytes = inflated(entry);
            if (bytes.length == FamilyReader.LARGEST) {
                return Optional.empty();
            }
            if (!EntryHeader.isDelta(header.type())) {
                picked = keep(entry, new Picked(PackVisitor.Kind.numbered(header.type()), bytes));
                break;
            }
            steps.push(new Step(entry, bytes));
            entry = base(entry, steps.size());
            picked = kept.get(entry);
        }
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            int size = delta.targetSize(step.instructions(), step.instructions().length, picked.bytes().length);
            if (size >= FamilyReader.LARGEST) {
                return Optional.empty();
            }
            picked = keep(step.entry(), new Picked(picked.kind(), made(step, picked.bytes(), size)));
        }
        return Optional.of(picked);
    }

    private byte[] made(Step step, byte[] base, int size) throws IOException {
        byte[] made = new byte[Math.max(0, size)];
        if (size < 0 || !delta.apply(step.instructions(), step.instructions().length, base, base.length, made, size)) {
            throw damaged(step.entry(), "a delta that does not fit its base");
        }
        return made;
    }

    /** Inflates an entry as it is stored, and leaves its header to be looked at. */
    private byte[] inflated(int entry) throws IOException {
        long offset = index.offset(entry);
        long length = index.end(entry, end) - offset;
        String fault = stored.load(offset, length, index.crc(entry));
        if (fault.isEmpty()) {
            header.read(stored.pack(), offset, length);
            byte[] bytes = new byte[stored.size()];
            fault = stored.inflate(header.length(), length, bytes, bytes.length);
            if (fault.isEmpty()) {
                return bytes;
            }
        }
        throw damaged(entry, fault);
    }

    private int base(int entry, int steps) throws IOException {
        int base;
        if (header.namesBaseByOffset()) {
            base = index.entryAt(header.base());
        } else {
            int place = index.find(header.baseId(), 0);
            base = place < 0 ? -1 : entries[place];
        }
        if (base < 0 || steps > index.count()) {
            throw damaged(entry, "a delta of itself or of an object outside the pack");
        }
        return base;
    }

    private Picked keep(int entry, Picked picked) {
        kept.put(entry, picked);
        keptBytes += picked.bytes().length;
        Iterator<Picked> oldest = kept.values().iterator();
        while (keptBytes > KEPT_BYTES && kept.size() > 1) {
            keptBytes -= oldest.next().bytes().length;
            oldest.remove();
        }
        return picked;
    }

    private DamagedPackException damaged(int entry, String fault) {
        return new DamagedPackException("object " + index.id(entry) + ": " + fault);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
