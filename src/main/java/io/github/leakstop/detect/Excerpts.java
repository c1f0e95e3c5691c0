package io.github.leakstop.detect;

/**
 * Writes the line of a value for the reader: every value in it masked, cut to a readable length round the one meant. Of a
 * binary content, where lines mean nothing, the mask alone.
 */
final class Excerpts {
    static final String MASK = "****";

    private static final int READABLE = 160;
    /** More of the line is not looked at. */
    private static final int AROUND = 600;

    private static final String CUT = "…";

    private final Text text;
    private final Masks masks;
    private final boolean binary;

    Excerpts(Text text, Masks masks) {
        this.text = text;
        this.binary = text.isBinary();
        this.masks = masks;
    }

    String of(int start, int end) {
        if (binary) {
            return MASK;
        }
        int from = lineStart(start);
        int to = lineEnd(end);
        StringBuilder line = new StringBuilder();
        int meant = 0;
        int at = from;
        for (int i = masks.from(from); i < masks.count() && masks.start(i) < to; i++) {
            if (masks.start(i) > at) {
                line.append(printable(text.string(at, masks.start(i))));
            }
            meant = masks.start(i) <= start ? line.length() : meant;
            line.append(MASK);
            at = Math.max(at, masks.end(i));
        }
        if (at < to) {
            line.append(printable(text.string(at, to)));
        }
        return cut(line.toString(), meant);
    }

    private static String cut(String line, int meant) {
        String bare = line.strip();
        if (bare.length() <= READABLE) {
            return bare;
        }
        int from = Math.max(0, Math.min(meant - READABLE / 2, line.length() - READABLE));
        int to = Math.min(line.length(), from + READABLE);
        from -= from > 0 && Character.isLowSurrogate(line.charAt(from)) ? 1 : 0;
        to += to < line.length() && Character.isLowSurrogate(line.charAt(to)) ? 1 : 0;
        return (from > 0 ? CUT : "") + line.substring(from, to).strip() + (to < line.length() ? CUT : "");
    }

    private int lineStart(int start) {
        int at = start;
        while (at > 0 && start - at < AROUND && text.bytes()[at - 1] != '\n') {
            at--;
        }
        return wholeCharacter(at);
    }

    private int lineEnd(int end) {
        int at = end;
        while (at < text.length() && at - end < AROUND && text.bytes()[at] != '\n' && text.bytes()[at] != '\r') {
            at++;
        }
        return wholeCharacter(at);
    }

    /** Out of the middle of a UTF-8 sequence. */
    private int wholeCharacter(int offset) {
        int at = offset;
        while (at < text.length() && offset - at < 4 && (text.bytes()[at] & 0xc0) == 0x80 && at > 0) {
            at--;
        }
        return at;
    }

    private static String printable(CharSequence raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> clean.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return clean.toString();
    }
}
