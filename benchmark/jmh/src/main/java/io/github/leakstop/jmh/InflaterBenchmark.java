package io.github.leakstop.jmh;

import io.github.leakstop.source.pack.Delta;
import io.github.leakstop.source.pack.Pack;
import io.github.leakstop.source.pack.PackVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Every blob of one pack, inflated and made from deltas: by our reader on one thread, and by JGit in the same order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class InflaterBenchmark {
    private static final int FILES = 20;
    private static final int VERSIONS = 40;
    private static final int LENGTH = 16 << 10;

    private Path folder = Path.of("");
    private Git git;
    private Pack pack;
    private List<ObjectId> blobs = List.of();

    @Setup
    public void prepare() throws Exception {
        folder = Files.createTempDirectory("leakstop-jmh");
        git = Git.init().setDirectory(folder.toFile()).call();
        for (int version = 0; version < VERSIONS; version++) {
            for (int file = 0; file < FILES; file++) {
                Path path = folder.resolve("File" + file + ".java");
                byte[] text = version == 0
                        ? SeededText.code(file, LENGTH)
                        : SeededText.changed(Files.readAllBytes(path), version * FILES + file);
                Files.write(path, text);
            }
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Version " + version)
                    .setAuthor("A", "a@example.org")
                    .setSign(false)
                    .call();
        }
        git.gc().call();
        try (Stream<Path> files = Files.list(folder.resolve(".git/objects/pack"))) {
            pack = Pack.open(
                    files.filter(f -> f.toString().endsWith(".idx")).findFirst().orElseThrow());
        }
        Blobs seen = new Blobs();
        pack.<Boolean>read(1, () -> seen);
        blobs = List.copyOf(seen.ids);
        if (blobs.size() != FILES * VERSIONS) {
            throw new IllegalStateException(blobs.size() + " blobs");
        }
    }

    @TearDown
    public void clear() throws IOException {
        git.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Benchmark
    public long familyReader() throws IOException {
        Blobs seen = new Blobs();
        pack.<Boolean>read(1, () -> seen);
        return seen.bytes.sum();
    }

    @Benchmark
    public long jgit() throws IOException {
        long bytes = 0;
        try (ObjectReader reader = git.getRepository().newObjectReader()) {
            for (ObjectId blob : blobs) {
                bytes += reader.open(blob).getCachedBytes().length;
            }
        }
        return bytes;
    }

    /** Counts bytes and throws them away. */
    private static final class Blobs implements PackVisitor<Boolean> {
        private final LongAdder bytes = new LongAdder();
        private final List<ObjectId> ids = new ArrayList<>();

        @Override
        public boolean wants(Kind kind) {
            return kind == Kind.BLOB;
        }

        @Override
        public boolean wants(Kind kind, byte[] id) {
            return true;
        }

        @Override
        public Boolean whole(Kind kind, byte[] id, byte[] content, int length) {
            bytes.add(length);
            ids.add(ObjectId.fromRaw(id));
            return true;
        }

        @Override
        public Boolean delta(Kind kind, byte[] id, byte[] content, int length, Boolean base, Delta delta) {
            return whole(kind, id, content, length);
        }

        @Override
        public Boolean unseen(Kind kind, byte[] content, int length) {
            return false;
        }

        @Override
        public void oversized(Kind kind, byte[] id) {
            throw new IllegalStateException("too large");
        }

        @Override
        public void unreadable(byte[] id, String reason) {
            throw new IllegalStateException(reason);
        }
    }
}
