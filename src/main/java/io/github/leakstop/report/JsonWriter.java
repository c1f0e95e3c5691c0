package io.github.leakstop.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON element by element, alike on every machine: UTF-8, a line for each, two spaces a level, line feeds. Characters that
 * steer a terminal or turn the writing direction round are written escaped, so a file is safe to look at with {@code cat} and
 * still holds the exact text; half surrogate pairs are replaced. Whoever calls keeps objects and arrays in balance.
 *
 * <p>Jackson would write the same; but every scan that ends writes its reports, and to load Jackson took half of the time that
 * all of them took. Not thread-safe.
 */
final class JsonWriter implements Closeable {
    private static final String HEX = "0123456789ABCDEF";
    private static final byte[] INDENTED = ("\n" + " ".repeat(64)).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COLON = " : ".getBytes(StandardCharsets.US_ASCII);
    private static final byte DELETE = 0x7f;

    private static final int PIECE = 1 << 13;

    private final OutputStream out;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(2 * PIECE);
    private int level;
    private boolean first = true;

    /** Closing it flushes the stream and leaves it open. */
    JsonWriter(OutputStream out) {
        this.out = out;
    }

    void writeStartObject() throws IOException {
        next();
        start('{');
    }

    void writeObjectFieldStart(String name) throws IOException {
        field(name);
        start('{');
    }

    void writeEndObject() {
        end('}');
    }

    void writeArrayFieldStart(String name) throws IOException {
        field(name);
        start('[');
    }

    void writeEndArray() {
        end(']');
    }

    void writeString(String text) throws IOException {
        next();
        quoted(text);
    }

    void writeStringField(String name, String text) throws IOException {
        field(name);
        quoted(text);
    }

    void writeNumberField(String name, long number) throws IOException {
        field(name);
        ascii(Long.toString(number));
    }

    void writeBooleanField(String name, boolean truth) throws IOException {
        field(name);
        ascii(Boolean.toString(truth));
    }

    private void field(String name) throws IOException {
        next();
        quoted(name);
        piece.writeBytes(COLON);
    }

    private void ascii(String text) {
        piece.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void start(char bracket) {
        piece.write(bracket);
        level++;
        first = true;
    }

    private void end(char bracket) {
        level--;
        if (first) {
            piece.write(' ');
        } else {
            newLine();
        }
        piece.write(bracket);
        first = false;
    }

    private void next() throws IOException {
        if (piece.size() > PIECE) {
            flush();
        }
        if (!first) {
            piece.write(',');
        }
        if (level > 0) {
            newLine();
        }
        first = false;
    }

    private void newLine() {
        piece.write(INDENTED, 0, 1 + 2 * level);
    }

    private void quoted(String text) {
        piece.write('"');
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        piece.writeBytes(isPlain(utf8) ? utf8 : escaped(text).getBytes(StandardCharsets.UTF_8));
        piece.write('"');
    }

    /** Whether it is ASCII of which nothing has to be escaped, as nearly all is. */
    private static boolean isPlain(byte[] utf8) {
        for (byte b : utf8) {
            if (b < ' ' || b == '"' || b == '\\' || b == DELETE) {
                return false;
            }
        }
        return true;
    }

    /** Escapes what JSON asks for, and what would steer a terminal or turn the writing direction round. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\' || (Visible.steers(c) && !Character.isSurrogate(c))) {
                escape(c, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void escape(char c, StringBuilder out) {
        out.append('\\');
        switch (c) {
            case '\b' -> out.append('b');
            case '\t' -> out.append('t');
            case '\n' -> out.append('n');
            case '\f' -> out.append('f');
            case '\r' -> out.append('r');
            case '"', '\\' -> out.append(c);
            default -> {
                out.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 0xf));
                }
            }
        }
    }

    private void flush() throws IOException {
        piece.writeTo(out);
        piece.reset();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.flush();
    }
}
