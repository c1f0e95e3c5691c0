package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.InflaterInputStream;

/** An open loose object, checked against its name at its end; gitformat-loose(5). Not thread-safe. */
final class LooseReader implements AutoCloseable {
    private static final int LONGEST_HEADER = 32;

    private final DigestInputStream in;
    private final PackVisitor.Kind kind;
    private final long size;

    private LooseReader(DigestInputStream in, PackVisitor.Kind kind, long size) {
        this.in = in;
        this.kind = kind;
        this.size = size;
    }

    /**
     * Opens the file and reads its header.
     *
     * @throws IOException when it cannot be read or is no loose object
     */
    static LooseReader open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 16 << 10);
        try {
            DigestInputStream in = new DigestInputStream(new InflaterInputStream(raw), sha1());
            StringBuilder header = new StringBuilder();
            for (int c = in.read(); c != 0; c = in.read()) {
                if (c < 0 || header.length() == LONGEST_HEADER) {
                    throw new EOFException("no header of a loose object");
                }
                header.append((char) c);
            }
            String[] words = header.toString().split(" ", 2);
            PackVisitor.Kind kind = PackVisitor.Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
            return new LooseReader(in, kind, Long.parseLong(words[1]));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw new IOException("it is no loose object", e);
        }
    }

    static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    PackVisitor.Kind kind() {
        return kind;
    }

    long size() {
        return size;
    }

    InputStream content() {
        return in;
    }

    /** Whether what was read, to its end, is what the id names. */
    boolean isWhole(byte[] id, long read) throws IOException {
        return read == size
                && in.read() < 0
                && Arrays.equals(in.getMessageDigest().digest(), id);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
