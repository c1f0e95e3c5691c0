package io.github.leakstop.record;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A file that is there whole or not at all: written aside and moved into place, closed by a CRC-32 of all before it.
 *
 * <p>Who dies while writing leaves the old file and one beside it that a later scan takes away. Two builds at once each write
 * a whole file; the later one stays.
 *
 * @param folder made when the file is written
 */
record WholeFile(Path folder, String name) {
    private static final String ASIDE = ".new";
    private static final int PIECE = 64 << 10;
    private static final Duration STALE = Duration.ofHours(6);

    Path path() {
        return folder.resolve(name);
    }

    /** What goes between the file's begin and its checksum. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Makes something of a file that is whole. */
    interface Reading<T> {
        T of(DataInputStream in) throws IOException;
    }

    /**
     * Reads the file twice, once for its checksum and once to take it, a piece at a time.
     *
     * @throws DamagedFileException where the checksum is another
     * @throws NoSuchFileException where there is none
     * @throws IOException what reading throws
     */
    <T> T read(Reading<T> reading) throws IOException {
        try (FileChannel file = FileChannel.open(path(), StandardOpenOption.READ)) {
            if (!isWhole(file)) {
                throw new DamagedFileException(path());
            }
            return reading.of(
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(file.position(0)), PIECE)));
        }
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
     * Replaces the file.
     *
     * @param forced whether it has to be on the disk before it is in place
     * @throws IOException when it cannot be written; the old one then stays as it was
     */
    void write(Writing writing, boolean forced) throws IOException {
        Files.createDirectories(folder);
        sweep();
        Path aside = Files.createTempFile(folder, name, ASIDE);
        try {
            try (FileChannel file = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                CheckedOutputStream checked = new CheckedOutputStream(Channels.newOutputStream(file), new CRC32());
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, PIECE));
                writing.to(out);
                out.flush();
                out.writeLong(checked.getChecksum().getValue());
                out.flush();
                if (forced) {
                    file.force(true);
                }
            }
            move(aside, path());
        } finally {
            Files.deleteIfExists(aside);
        }
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
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, name + "*" + ASIDE)) {
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
