package io.github.leakstop.detect.assignment;

/** The unquoted pairs of one line. */
final class BareLine {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 4096;
    private static final int MOST_WORDS = 4;

    private final Passage passage;
    private final byte[] bytes;
    private final Harvest harvest;
    private final Outline outline;
    private final LineStart head;
    private final int end;
    private final boolean code;

    BareLine(Passage passage, Harvest harvest, Outline outline, LineStart head, int end, boolean code) {
        this.passage = passage;
        this.bytes = passage.bytes();
        this.harvest = harvest;
        this.outline = outline;
        this.head = head;
        this.end = end;
        this.code = code;
    }

    void read() {
        int separator = separator(head.start());
        while (separator >= 0) {
            int behind = separator + separatorWidth(separator);
            boolean firstOfLine = isFirst(separator);
            int next = firstOfLine && isWholeLine(behind) ? -1 : separator(behind);
            int valueEnd = next < 0 ? end : nameStart(next, false);
            pair(separator, behind, valueEnd, firstOfLine);
            separator = next;
        }
    }

    /** A value that holds a URL is one value, whatever {@code =} it has. */
    private boolean isWholeLine(int behind) {
        int scheme = passage.indexOf(':', behind, Math.min(end, behind + 24));
        return scheme > 0 && passage.startsWith("://", scheme);
    }

    private boolean isFirst(int separator) {
        return nameStart(separator, true) == head.start();
    }

    /** The next separator that has a name before it and a value behind, or -1. */
    private int separator(int from) {
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            char meaning = b < 0 ? Glyph.meaning(bytes, i, end) : (char) b;
            if (meaning != '=' && meaning != ':') {
                continue;
            }
            boolean doubled = (i + 1 < end && ((bytes[i + 1] == b && b > 0) || (bytes[i + 1] == '/' && b == ':')))
                    || (i > head.start() && "!<>=:".indexOf(bytes[i - 1]) >= 0);
            boolean separates = !doubled && nameStart(i, true) < nameEnd(i) && (b != ':' || separatesByColon(i, from));
            if (separates) {
                return i;
            }
        }
        return -1;
    }

    /** Behind the first name of the line a colon separates without a blank; further on it needs one. */
    private boolean separatesByColon(int i, int from) {
        return (from == head.start() && nameStart(i, true) == head.start())
                || (i + 1 < end && Glyph.isBlank(bytes[i + 1]));
    }

    private int separatorWidth(int i) {
        int width = Glyph.width(bytes, i, end);
        return i + 1 < end && (bytes[i + 1] == '=' || bytes[i + 1] == '>') ? width + 1 : width;
    }

    private int nameEnd(int separator) {
        int i = separator;
        while (i > head.start() && (Glyph.isBlank(bytes[i - 1]) || "?+\"'".indexOf(bytes[i - 1]) >= 0)) {
            i--;
        }
        return i;
    }

    /** Where the name before the separator starts: a word, or several of them from the start of the line. */
    private int nameStart(int separator, boolean several) {
        int stop = nameEnd(separator);
        int i = stop;
        int words = 1;
        int lowest = Math.max(head.start(), stop - LONGEST_NAME);
        while (i > lowest) {
            byte b = bytes[i - 1];
            boolean ofName =
                    (Glyph.isWord(b) && (b > 0 || Glyph.meaning(bytes, Math.max(head.start(), i - 3), end) == 0))
                            || "-.[]@/".indexOf(b) >= 0;
            if (ofName) {
                i--;
            } else if (b == ' ' && several && words < MOST_WORDS && i - 1 > head.start()) {
                words++;
                i--;
            } else {
                break;
            }
        }
        if (words > 1 && i != head.start()) {
            return nameStart(separator, false);
        }
        while (i < stop && (bytes[i] == ' ' || bytes[i] == '/' || bytes[i] == '[' || bytes[i] == ']')) {
            i++;
        }
        return i;
    }

    private void pair(int separator, int behind, int limit, boolean firstOfLine) {
        int start = behind;
        while (start < limit && Glyph.isBlank(bytes[start])) {
            start++;
        }
        int stop = limit;
        while (stop > start && (Glyph.isBlank(bytes[stop - 1]) || ",;&?".indexOf(bytes[stop - 1]) >= 0)) {
            stop--;
        }
        boolean terminated = stop < limit && bytes[stop] == ';';
        if (start >= stop || stop - start > LONGEST_VALUE || "\"'`{[(<&*|>".indexOf(bytes[start]) >= 0) {
            return;
        }
        int blank = passage.indexOf(' ', start, stop);
        if (blank > 0 && !firstOfLine) {
            stop = blank;
        } else if (blank > 0 && ValueLook.looksMade(bytes, start, blank)) {
            stop = blank;
        }
        stop = withoutClosers(start, stop);
        if (start >= stop || ((code || terminated) && ValueLook.isExpression(bytes, start, stop))) {
            return;
        }
        emit(separator, start, stop, firstOfLine);
    }

    private int withoutClosers(int start, int stop) {
        int i = stop;
        while (i > start && ")]}\"'>`".indexOf(bytes[i - 1]) >= 0 && !opens(start, i, bytes[i - 1])) {
            i--;
        }
        return i;
    }

    private boolean opens(int start, int stop, byte closer) {
        char opener = switch (closer) {
            case ')' -> '(';
            case ']' -> '[';
            case '}' -> '{';
            case '>' -> '<';
            default -> 0;
        };
        return opener != 0 && passage.indexOf(opener, start, stop) >= 0;
    }

    private void emit(int separator, int start, int stop, boolean firstOfLine) {
        int nameStart = nameStart(separator, true);
        int nameEnd = nameEnd(separator);
        String name = passage.text(nameStart, nameEnd);
        boolean colon = bytes[separator] == ':';
        Form form = Form.BARE;
        int block = -1;
        if (firstOfLine && !name.contains(" ")) {
            form = !colon ? Form.PROPERTY : isHeader(name) ? Form.HEADER : Form.YAML;
            String path = form == Form.HEADER ? "" : outline.path(head.indent());
            name = path.isEmpty() ? name : path + "." + name;
            block = outline.block(head.indent());
        } else if (nameStart > head.start() && (bytes[nameStart - 1] == '&' || bytes[nameStart - 1] == '?')) {
            form = Form.URL_PARAMETER;
        }
        harvest.bare(passage, name, nameStart, nameEnd, start, stop, form, block, head.commented());
    }

    /** {@code X-Api-Key}, {@code OK-ACCESS-KEY}, {@code Authorization}. */
    private static boolean isHeader(String name) {
        if (name.equals("Authorization") || name.equals("Cookie")) {
            return true;
        }
        int dash = name.indexOf('-');
        return dash > 0
                && dash + 1 < name.length()
                && Character.isUpperCase(name.charAt(0))
                && Character.isUpperCase(name.charAt(dash + 1));
    }
}
