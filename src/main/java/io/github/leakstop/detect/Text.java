package io.github.leakstop.detect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A content in which ASCII is ASCII, whatever it was written in, with the way back to the offsets of the raw bytes.
 *
 * <p>UTF-16, with or without a mark, is turned into UTF-8. Everything else is left as it is, as bytes beyond ASCII are
 * seldom part of a credential: a span is decoded when it is asked for, as UTF-8 where that is what it is, else as GB18030,
 * else byte by byte.
 */
final class Text {
    private static final List<Charset> ENCODINGS = Charset.isSupported("GB18030")
            ? List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
            : List.of(StandardCharsets.UTF_8);

    private static final int GIT_LOOKS_AT = 8000;
    private static final int MANY = 30;

    private final byte[] bytes;
    private final int length;
    private final RawOffsets offsets;

    private Text(byte[] bytes, int length, RawOffsets offsets) {
        this.bytes = bytes;
        this.length = length;
        this.offsets = offsets;
    }

    static Text of(byte[] raw, int length) {
        return Utf16.in(raw, length)
                .map(utf16 -> {
                    byte[] bytes = utf16.decoded().getBytes(StandardCharsets.UTF_8);
                    return new Text(bytes, bytes.length, offset -> utf16.rawOffset(bytes, offset));
                })
                .orElseGet(() -> new Text(raw, length, offset -> offset));
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Offset in the bytes that were handed in. */
    long rawOffset(int offset) {
        return offsets.raw(offset);
    }

    String string(int from, int to) {
        for (Charset charset : ENCODINGS) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, from, to - from))
                        .toString();
            } catch (CharacterCodingException e) {
                // the next encoding, or none
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Whether lines mean nothing here: a NUL among the first bytes, as git tells it, and many other control bytes. */
    boolean isBinary() {
        int looked = Math.min(length, GIT_LOOKS_AT);
        int nul = 0;
        while (nul < looked && bytes[nul] != 0) {
            nul++;
        }
        int controls = 0;
        for (int i = 0; i < looked && nul < looked; i++) {
            controls += bytes[i] >= 0 && bytes[i] < ' ' && !Character.isWhitespace(bytes[i]) ? 1 : 0;
        }
        return nul < looked && controls * MANY > looked;
    }

    /** Where the line that holds {@code offset} begins. */
    int lineStart(int offset) {
        return lineStart(offset, 0);
    }

    /** As {@link #lineStart(int)}, but at least {@code limit}, for where a line may be a whole file. */
    int lineStart(int offset, int limit) {
        int at = offset;
        while (at > limit && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Where the line that holds {@code offset} ends, before its line break. */
    int lineEnd(int offset) {
        return lineEnd(offset, length);
    }

    /** As {@link #lineEnd(int)}, but at most {@code limit}, and no byte behind the next is looked at. */
    int lineEnd(int offset, int limit) {
        int at = offset;
        while (at < limit && bytes[at] != '\n') {
            at++;
        }
        boolean ends = at == length || bytes[at] == '\n';
        return ends && at > offset && bytes[at - 1] == '\r' ? at - 1 : at;
    }

    /** The byte at {@code offset}, 0 outside the content. */
    byte at(int offset) {
        return offset >= 0 && offset < length ? bytes[offset] : 0;
    }

    boolean startsWith(String ascii, int offset) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(offset + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private interface RawOffsets {
        long raw(int offset);
    }
}
