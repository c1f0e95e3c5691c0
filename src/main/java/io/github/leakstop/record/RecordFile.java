package io.github.leakstop.record;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * The record's file: written aside, forced to the disk and moved into place, closed by a CRC-32 of all before it.
 *
 * <p>Who dies while writing leaves the old record and a file that a later scan takes away. Two builds at once each write a
 * whole file; the later one stays, and what it lacks is read again the next time.
 */
public final class RecordFile {
    private static final long MAGIC = 0x6c65616b7374_0006L;
    private static final String NAME = "record";
    private static final String ASIDE = ".new";
    private static final int PIECE = 64 << 10;
    private static final Duration STALE = Duration.ofHours(6);

    private final Path folder;

    /** A record in this folder, which is made when the record is written. */
    public RecordFile(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder.resolve(NAME);
    }

    /**
     * A record, or why there is none.
     *
     * @param record empty where none can be used
     * @param fault in words, empty where nothing is wrong
     */
    public record Read(ScanRecord record, Optional<String> fault) {}

    /** Reads the record that was written under a key: once for its checksum and once to take it, a piece at a time. */
    public Read read(String key) {
        try (FileChannel file = FileChannel.open(path(), StandardOpenOption.READ)) {
            return isWhole(file) ? taken(file.position(0), key) : unusable(key, "is damaged");
        } catch (NoSuchFileException e) {
            return new Read(ScanRecord.empty(key), Optional.empty());
        } catch (IOException e) {
            return unusable(key, "cannot be read");
        }
    }

    /** Names of the packs that were read when the record under a key was written; none where there is no such record. */
    public Set<String> packs(String key) {
        try (FileChannel file = FileChannel.open(path(), StandardOpenOption.READ)) {
            if (!isWhole(file)) {
                return Set.of();
            }
            DataInputStream in = stream(file.position(0));
            return isOf(key, in) ? RecordForm.packs(in) : Set.of();
        } catch (IOException | RuntimeException e) {
            return Set.of();
        }
    }

    private static DataInputStream stream(FileChannel file) {
        return new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), PIECE));
    }

    private static boolean isOf(String key, DataInputStream in) throws IOException {
        return in.readLong() == MAGIC && in.readUTF().equals(key);
    }

    private Read taken(FileChannel file, String key) {
        DataInputStream in = stream(file);
        try {
            if (!isOf(key, in)) {
                return unusable(key, "is of another version of leakstop or of other rules");
            }
            return new Read(RecordForm.read(in, key), Optional.empty());
        } catch (IOException | RuntimeException e) {
            return unusable(key, "is damaged");
        }
    }

    private Read unusable(String key, String why) {
        return new Read(ScanRecord.empty(key), Optional.of("the record " + path() + " " + why + " and is made anew"));
    }

    private static boolean isWhole(FileChannel file) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long left = file.size() - Long.BYTES;
        while (left > 0) {
            piece.clear().limit((int) Math.min(PIECE, left));
            int read = file.read(piece);
            if (read < 0) {
                return false;
            }
            left -= read;
            crc.update(piece.flip());
        }
        ByteBuffer end = ByteBuffer.allocate(Long.BYTES);
        while (left == 0 && end.hasRemaining() && file.read(end) >= 0) {
            // until it is there
        }
        return !end.hasRemaining() && end.flip().getLong() == crc.getValue();
    }

    /**
     * Replaces the record.
     *
     * @throws IOException when it cannot be written; the old one then stays as it was
     */
    public void write(ScanRecord record) throws IOException {
        Files.createDirectories(folder);
        sweep();
        Path aside = Files.createTempFile(folder, NAME, ASIDE);
        try {
            try (FileChannel file = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                write(record, Channels.newOutputStream(file));
                file.force(true);
            }
            move(aside, path());
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void write(ScanRecord record, OutputStream file) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(file, new CRC32());
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, PIECE));
        out.writeLong(MAGIC);
        out.writeUTF(record.key());
        RecordForm.write(record, out);
        out.flush();
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes away what those who died while writing left, but not what another build writes just now. */
    private void sweep() throws IOException {
        FileTime stale = FileTime.from(Instant.now().minus(STALE));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NAME + "*" + ASIDE)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).compareTo(stale) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // another build was quicker
        }
    }
}
