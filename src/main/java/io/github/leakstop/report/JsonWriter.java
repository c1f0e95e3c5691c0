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

    private final Writer out;
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

    void writeEndObject() throws IOException {
        end('}');
    }

    void writeArrayFieldStart(String name) throws IOException {
        field(name);
        start('[');
    }

    void writeEndArray() throws IOException {
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
        out.write(Long.toString(number));
    }

    void writeBooleanField(String name, boolean truth) throws IOException {
        field(name);
        out.write(Boolean.toString(truth));
    }

    private void field(String name) throws IOException {
        next();
        quoted(name);
        out.write(" : ");
    }

    private void start(char bracket) throws IOException {
        out.write(bracket);
        level++;
        first = true;
    }

    private void end(char bracket) throws IOException {
        level--;
        if (first) {
            out.write(' ');
        } else {
            newLine();
        }
        out.write(bracket);
        first = false;
    }

    private void next() throws IOException {
        if (!first) {
            out.write(',');
        }
        if (level > 0) {
            newLine();
        }
        first = false;
    }

    private void newLine() throws IOException {
        out.write(INDENTED, 0, 1 + 2 * level);
    }

    /** Escapes what JSON asks for, and what would steer a terminal or turn the writing direction round. */
    private void quoted(String text) throws IOException {
        out.write('"');
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean escaped = c == '"' || c == '\\' || Visible.steers(c) && !Character.isSurrogate(c);
            if (escaped) {
                out.write(text, written, at - written);
                escape(c);
                written = at + 1;
            }
        }
        out.write(text, written, text.length() - written);
        out.write('"');
    }

    private void escape(char c) throws IOException {
        out.write('\\');
        switch (c) {
            case '\b' -> out.write('b');
            case '\t' -> out.write('t');
            case '\n' -> out.write('n');
            case '\f' -> out.write('f');
            case '\r' -> out.write('r');
            case '"', '\\' -> out.write(c);
            default -> {
                out.write('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.write(HEX.charAt(c >> shift & 0xf));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
