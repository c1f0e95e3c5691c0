package io.github.leakstop.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON element by element, a line for each, two spaces a level. Whoever calls keeps objects and arrays in balance.
 *
 * <p>Jackson would write the same; but every scan that ends writes its reports, and to load Jackson took half of the time that
 * all of them took. Not thread-safe.
 */
final class JsonWriter implements Closeable {
    private static final String HEX = "0123456789ABCDEF";
    private static final String INDENTED = "\n" + " ".repeat(64);

    private static final int PIECE = 1 << 13;

    private final Writer out;
    private final StringBuilder piece = new StringBuilder(2 * PIECE);
    private int level;
    private boolean first = true;

    /** Closing it flushes the writer and leaves it open. */
    JsonWriter(Writer out) {
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
        piece.append(number);
    }

    void writeBooleanField(String name, boolean truth) throws IOException {
        field(name);
        piece.append(truth);
    }

    private void field(String name) throws IOException {
        next();
        quoted(name);
        piece.append(" : ");
    }

    private void start(char bracket) {
        piece.append(bracket);
        level++;
        first = true;
    }

    private void end(char bracket) {
        level--;
        if (first) {
            piece.append(' ');
        } else {
            newLine();
        }
        piece.append(bracket);
        first = false;
    }

    private void next() throws IOException {
        if (piece.length() > PIECE) {
            flush();
        }
        if (!first) {
            piece.append(',');
        }
        if (level > 0) {
            newLine();
        }
        first = false;
    }

    private void newLine() {
        piece.append(INDENTED.substring(0, 1 + 2 * level));
    }

    /** Escapes what JSON asks for, and what would steer a terminal or turn the writing direction round. */
    private void quoted(String text) {
        piece.append('"');
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\' || (Visible.steers(c) && !Character.isSurrogate(c))) {
                piece.append(text.substring(written, at));
                escape(c);
                written = at + 1;
            }
        }
        piece.append(written == 0 ? text : text.substring(written)).append('"');
    }

    private void escape(char c) {
        piece.append('\\');
        switch (c) {
            case '\b' -> piece.append('b');
            case '\t' -> piece.append('t');
            case '\n' -> piece.append('n');
            case '\f' -> piece.append('f');
            case '\r' -> piece.append('r');
            case '"', '\\' -> piece.append(c);
            default -> {
                piece.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    piece.append(HEX.charAt(c >> shift & 0xf));
                }
            }
        }
    }

    private void flush() throws IOException {
        out.append(piece);
        piece.setLength(0);
    }

    @Override
    public void close() throws IOException {
        flush();
        out.flush();
    }
}
