package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.WindowReader;
import io.github.leakstop.source.pack.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Hands over those of a few named objects that lie loose or in packs that the fast reader opens, without an index being loaded.
 *
 * <p>What cannot be read so, for whatever reason, is left, and nothing is said of it: JGit judges it. For one use.
 */
final class DirectReading {
    private static final HexFormat HEX = HexFormat.of();
    private static final int FOLDER = 2;

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Supplier<ObjectTaker> takers;

    /** @param takers makes the taker of a thread */
    DirectReading(Collection<String> ids, Supplier<ObjectTaker> takers) {
        open.addAll(ids);
        this.takers = takers;
    }

    /**
     * Hands over what it can.
     *
     * @param objects the repository's object folder
     * @return ids of what is left
     * @throws GuardedSink.SinkFailedException what the sink threw
     */
    Set<String> run(Path objects, int threads) {
        List<Gap> told = new ArrayList<>();
        List<Path> folders = Alternates.of(objects, told);
        for (Path folder : folders) {
            for (Path index : indexes(folder.resolve("pack"))) {
                readPack(index, threads);
            }
        }
        ObjectTaker taker = takers.get();
        for (String id : List.copyOf(open)) {
            for (Path folder : folders) {
                Path file = folder.resolve(id.substring(0, FOLDER)).resolve(id.substring(FOLDER));
                if (open.contains(id) && Files.exists(file)) {
                    readLoose(file, id, taker);
                }
            }
        }
        return open;
    }

    private static List<Path> indexes(Path folder) {
        List<Path> indexes = new ArrayList<>();
        try {
            for (PackFile file : PackFile.in(folder)) {
                if (file.name().endsWith(".idx")) {
                    indexes.add(folder.resolve(file.name()));
                }
            }
        } catch (IOException leftToJGit) {
            // then all are left
        }
        return indexes;
    }

    private void readPack(Path index, int threads) {
        List<byte[]> ids = new ArrayList<>();
        for (String id : open) {
            ids.add(HEX.parseHex(id));
        }
        if (ids.isEmpty()) {
            return;
        }
        try {
            Pack pack = Pack.part(index, ids);
            if (pack.count() > 0) {
                pack.<Boolean>read(threads, () -> new Visitor(takers.get()));
            }
        } catch (GuardedSink.SinkFailedException e) {
            throw e;
        } catch (IOException | RuntimeException leftToJGit) {
            // what was not handed over is still open
        }
    }

    private void readLoose(Path file, String id, ObjectTaker taker) {
        try (LooseReader object = LooseReader.open(file)) {
            if (object.size() > WindowReader.WINDOW) {
                return;
            }
            byte[] raw = HEX.parseHex(id);
            byte[] bytes = object.content().readAllBytes();
            if (object.isWhole(raw, bytes.length) && open.remove(id)) {
                taker.handOver(object.kind(), raw, bytes, bytes.length);
            }
        } catch (IOException leftToJGit) {
            // it is still open
        }
    }

    /** Takes a thread's share of a pack; what is too large or unreadable is still open, and streamed or judged by JGit. */
    private final class Visitor extends WholeObjects {
        private final ObjectTaker taker;

        Visitor(ObjectTaker taker) {
            this.taker = taker;
        }

        @Override
        public boolean wants(Kind kind) {
            return true;
        }

        @Override
        public boolean wants(Kind kind, byte[] id) {
            return open.remove(HEX.formatHex(id));
        }

        @Override
        void take(Kind kind, byte[] id, byte[] bytes, int length) {
            taker.handOver(kind, id, bytes, length);
        }
    }
}
