package io.github.leakstop.record;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.form.ResultForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the last scan with a goal found, as much of it as a report shows, and under which circumstances. */
public final class ResultFile {
    private static final long MAGIC = 0x6c65616b7372_0001L;

    private final WholeFile file;

    /** @param folder made when a result is written */
    public ResultFile(Path folder, String goal) {
        this.file = new WholeFile(folder, goal);
    }

    /** Whether there is one to compare with. */
    public boolean exists() {
        return Files.exists(file.path());
    }

    /**
     * What was kept.
     *
     * @param circumstances a digest of what else the result depends on
     * @param onDisk a digest of what was read from files
     */
    public record Kept(String circumstances, String onDisk, ScanResult result) {}

    /** What was kept; empty where nothing can be read. */
    public Optional<Kept> read() {
        try {
            return file.read(in -> in.readLong() == MAGIC
                    ? Optional.of(new Kept(in.readUTF(), in.readUTF(), ResultForm.read(in)))
                    : Optional.empty());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Replaces the result.
     *
     * @throws IOException when it cannot be written; the old one then stays as it was
     */
    public void write(Kept kept) throws IOException {
        file.write(
                out -> {
                    out.writeLong(MAGIC);
                    out.writeUTF(kept.circumstances());
                    out.writeUTF(kept.onDisk());
                    ResultForm.write(kept.result(), out);
                },
                false);
    }
}
