package io.github.leakstop.source.git;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads an index of versions 2 and 3 whose checksum is right, whose extensions can be passed over, and whose paths are in
 * ASCII and nowhere near a {@code .git}; gitformat-index(5). Any other is left to JGit, and on Windows, where more names are
 * forbidden, all are. For one use.
 */
final class PlainIndex {
    private static final int SIGNATURE = 0x44495243;
    private static final int ID = 20;
    private static final int MODE_AT = 24;
    private static final int LENGTH_AT = 36;
    private static final int ID_AT = 40;
    private static final int FLAGS_AT = 60;
    private static final int PATH_AT = 62;
    private static final int EXTENDED = 0x4000;
    private static final int LONGEST = 0xFFF;
    private static final int INTENDED = 0x2000;
    private static final int SKIPPED = 0x4000;

    private final byte[] bytes;
    private final ByteBuffer in;
    private final List<IndexEntry> entries = new ArrayList<>();

    private PlainIndex(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes);
    }

    /** The entries of a file, in its order; empty where it is not so plain. */
    static Optional<List<IndexEntry>> entries(byte[] file) {
        PlainIndex index = new PlainIndex(file);
        return File.separatorChar == '/' && index.isWhole() && index.read()
                ? Optional.of(index.entries)
                : Optional.empty();
    }

    private boolean isWhole() {
        int end = bytes.length - ID;
        if (end < 12) {
            return false;
        }
        byte[] told = Arrays.copyOfRange(bytes, end, bytes.length);
        MessageDigest digest = LooseReader.sha1();
        digest.update(bytes, 0, end);
        return Arrays.equals(told, digest.digest()) || Arrays.equals(told, new byte[ID]);
    }

    private boolean read() {
        int version = in.getInt(4);
        if (in.getInt(0) != SIGNATURE || version < 2 || version > 3) {
            return false;
        }
        int at = 12;
        for (int left = in.getInt(8); left > 0; left--) {
            at = readEntry(at, version);
            if (at < 0) {
                return false;
            }
        }
        return in.getInt(8) >= 0 && hasPassable(at);
    }

    /** Where the next entry begins, or -1 where this one is not plain. */
    private int readEntry(int at, int version) {
        int end = bytes.length - ID;
        if (end - at < PATH_AT + 2) {
            return -1;
        }
        int flags = in.getShort(at + FLAGS_AT);
        boolean extended = (flags & EXTENDED) != 0;
        int more = extended ? in.getShort(at + PATH_AT) : 0;
        int from = at + PATH_AT + (extended ? 2 : 0);
        int length = flags & LONGEST;
        int next = at + ((from - at + length + 8) & ~7);
        if ((extended && version < 3)
                || (more & ~(INTENDED | SKIPPED)) != 0
                || length == LONGEST
                || next > end
                || !isPlain(from, from + length)
                || !isEmpty(from + length, next)) {
            return -1;
        }
        entries.add(new IndexEntry(
                new String(bytes, from, length, StandardCharsets.US_ASCII),
                HexFormat.of().formatHex(bytes, at + ID_AT, at + FLAGS_AT),
                in.getInt(at + MODE_AT),
                flags >>> 12 & 3,
                (more & INTENDED) != 0,
                in.getInt(at + LENGTH_AT),
                Instant.ofEpochSecond(in.getInt(at + 8), in.getInt(at + 12))));
        return next;
    }

    private boolean isEmpty(int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a path has no name that JGit looks at twice. */
    private boolean isPlain(int from, int to) {
        int begin = from;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '/') {
                if (!isPlainName(begin, at)) {
                    return false;
                }
                begin = at + 1;
            } else if (b < ' ' || b == 0x7F || b == '~') {
                return false;
            }
        }
        return isPlainName(begin, to);
    }

    /** No {@code .}, {@code ..} or {@code .git}, be it in disguise. */
    private boolean isPlainName(int from, int to) {
        if (from >= to || bytes[to - 1] == '.' || bytes[to - 1] == ' ') {
            return false;
        }
        boolean git = to - from == 4
                && bytes[from] == '.'
                && (bytes[from + 1] | 0x20) == 'g'
                && (bytes[from + 2] | 0x20) == 'i'
                && (bytes[from + 3] | 0x20) == 't';
        return !git;
    }

    /** Whether from here to the checksum there are only extensions that may be passed over, by their first letter. */
    private boolean hasPassable(int from) {
        int end = bytes.length - ID;
        long at = from;
        while (at < end) {
            if (end - at < 8 || bytes[(int) at] < 'A' || bytes[(int) at] > 'Z') {
                return false;
            }
            at += 8 + Integer.toUnsignedLong(in.getInt((int) at + 4));
        }
        return at == end;
    }
}
