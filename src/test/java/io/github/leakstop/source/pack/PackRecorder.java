package io.github.leakstop.source.pack;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Keeps all that visitors of several threads are shown. */
final class PackRecorder {
    private final Map<String, byte[]> objects = Collections.synchronizedMap(new TreeMap<>());
    private final Set<String> oversized = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> unreadable = Collections.synchronizedSet(new TreeSet<>());
    private final AtomicInteger stretches = new AtomicInteger();
    private final AtomicInteger differing = new AtomicInteger();

    private final Predicate<String> wanted;

    PackRecorder() {
        this.wanted = id -> true;
    }

    /** One that is shown some objects alone. */
    PackRecorder(Set<String> wanted) {
        this.wanted = wanted::contains;
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    Set<String> oversized() {
        return oversized;
    }

    Set<String> unreadable() {
        return unreadable;
    }

    int stretches() {
        return stretches.get();
    }

    int stretchesThatDiffer() {
        return differing.get();
    }

    PackVisitor<byte[]> visitor() {
        return new Visitor();
    }

    private final class Visitor implements PackVisitor<byte[]> {
        @Override
        public boolean wants(Kind kind) {
            return true;
        }

        @Override
        public boolean wants(Kind kind, byte[] id) {
            return wanted.test(HexFormat.of().formatHex(id));
        }

        @Override
        public byte[] whole(Kind kind, byte[] id, byte[] bytes, int length) {
            byte[] copy = Arrays.copyOf(bytes, length);
            objects.put(HexFormat.of().formatHex(id), copy);
            return copy;
        }

        @Override
        public byte[] delta(Kind kind, byte[] id, byte[] bytes, int length, byte[] base, Delta delta) {
            for (int i = 0; i < delta.count(); i++) {
                stretches.incrementAndGet();
                int target = delta.target(i);
                int source = delta.source(i);
                int size = delta.length(i);
                if (!Arrays.equals(bytes, target, target + size, base, source, source + size)) {
                    differing.incrementAndGet();
                }
            }
            return whole(kind, id, bytes, length);
        }

        @Override
        public byte[] unseen(Kind kind, byte[] bytes, int length) {
            return Arrays.copyOf(bytes, length);
        }

        @Override
        public void oversized(Kind kind, byte[] id) {
            oversized.add(HexFormat.of().formatHex(id));
        }

        @Override
        public void unreadable(byte[] id, String reason) {
            unreadable.add(HexFormat.of().formatHex(id) + " " + reason);
        }
    }
}
