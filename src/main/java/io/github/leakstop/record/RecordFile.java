package io.github.leakstop.record;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The record's file. Of two builds at once the later one's record stays, and what it lacks is read again the next time. */
public final class RecordFile {
    private static final long MAGIC = 0x6c65616b7374_0008L;

    private final WholeFile file;

    /** A record in this folder, which is made when the record is written. */
    public RecordFile(Path folder) {
        this.file = new WholeFile(folder, "record");
    }

    public Path path() {
        return file.path();
    }

    /**
     * A record, or why there is none.
     *
     * @param record empty where none can be used
     * @param fault in words, empty where nothing is wrong
     */
    public record Read(ScanRecord record, Optional<String> fault) {}

    /** Reads the record that was written under a key. */
    public Read read(String key) {
        try {
            return file.read(in -> isOf(key, in)
                    ? new Read(RecordForm.read(in, key), Optional.empty())
                    : unusable(key, "is of another version of leakstop or of other rules"));
        } catch (NoSuchFileException e) {
            return new Read(ScanRecord.empty(key), Optional.empty());
        } catch (DamagedFileException | RuntimeException e) {
            return unusable(key, "is damaged");
        } catch (IOException e) {
            return unusable(key, "cannot be read");
        }
    }

    /** Names of the packs that were read when the record under a key was written; none where there is no such record. */
    public Set<String> packs(String key) {
        try {
            return file.read(in -> isOf(key, in) ? RecordForm.packs(in) : Set.of());
        } catch (IOException | RuntimeException e) {
            return Set.of();
        }
    }

    private static boolean isOf(String key, DataInputStream in) throws IOException {
        return in.readLong() == MAGIC && in.readUTF().equals(key);
    }

    private Read unusable(String key, String why) {
        return new Read(ScanRecord.empty(key), Optional.of("the record " + path() + " " + why + " and is made anew"));
    }

    /**
     * Replaces the record, which is on the disk before it is in place.
     *
     * @throws IOException when it cannot be written; the old one then stays as it was
     */
    public void write(ScanRecord record) throws IOException {
        file.write(
                out -> {
                    out.writeLong(MAGIC);
                    out.writeUTF(record.key());
                    RecordForm.write(record, out);
                },
                true);
    }
}
