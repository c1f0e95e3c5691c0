package io.github.leakstop.detect.assignment;

/** The unquoted pairs of one line. */
final class BareLine {
    private static final int LONGEST_VALUE = 4096;
    private static final int LONGEST_SCHEME = 30;

    private final Passage passage;
    private final byte[] bytes;
    private final Reading reading;
    private final Outline outline;
    private final LineStart head;
    private final int end;
    private final boolean code;
    private final Separators separators;
    private boolean found;

    BareLine(Passage passage, Reading reading, Outline outline, LineStart head, Separators separators, boolean code) {
        this.passage = passage;
        this.bytes = passage.bytes();
        this.reading = reading;
        this.outline = outline;
        this.head = head;
        this.end = separators.end();
        this.code = code;
        this.separators = separators;
    }

    /** Reads the line; tells whether it had a pair. */
    boolean read() {
        int separator = separators.first();
        boolean first = separator >= 0 && separators.nameStart(separator) == head.start();
        boolean url = first && holdsUrl(separator);
        if (url) {
            pair(separator, end, true);
            separator = separators.next(separator);
            first = false;
        }
        while (separator >= 0) {
            int next = separators.next(separator);
            if (!url || isParameter(separator)) {
                boolean whole = next < 0 || (first && isLoose(separator) && isParameter(next) && !isLoose(next));
                pair(separator, whole ? end : separators.nameStart(next), first);
                next = whole ? -1 : next;
            }
            separator = next;
            first = false;
        }
        return found;
    }

    /** A separator with blanks round it takes the line; what is tight within it is part of the value. */
    private boolean isLoose(int separator) {
        return Glyph.isBlank(bytes[separator - 1]);
    }

    /** A value that holds a URL is one value, whatever {@code =} it has. */
    private boolean holdsUrl(int separator) {
        int behind = separator + separators.width(separator);
        int limit = Math.min(end, behind + LONGEST_SCHEME);
        int colon = passage.indexOf(':', behind, limit);
        while (colon >= 0 && !passage.startsWith("://", colon)) {
            colon = passage.indexOf(':', colon + 1, limit);
        }
        return colon >= 0;
    }

    private boolean isParameter(int separator) {
        int name = separators.nameStart(separator);
        return name > head.start() && "?&;".indexOf(bytes[name - 1]) >= 0;
    }

    private void pair(int separator, int limit, boolean first) {
        int start = separator + separators.width(separator);
        while (start < limit && Glyph.isBlank(bytes[start])) {
            start++;
        }
        if (start >= limit) {
            return;
        }
        boolean colon = bytes[separator] == ':';
        if (first && (bytes[start] == '|' || bytes[start] == '>') && limit - start <= 3) {
            scalar(separator, start);
            return;
        }
        if (colon && (bytes[start] == '!' || bytes[start] == '&')) {
            start = behindTag(start, limit);
        }
        Span value = !first && isParameter(separator)
                ? parameter(start, limit)
                : value(start, limit, first, first && !colon && isTight(separator, start, limit));
        if (!value.isEmpty() && value.length() <= LONGEST_VALUE) {
            found = true;
            emit(separator, value, first);
        }
    }

    /** Behind a YAML tag or anchor. */
    private int behindTag(int start, int limit) {
        int blank = passage.indexOf(' ', start, limit);
        return blank < 0 ? start : blank + 1;
    }

    /** {@code name=value} and nothing more on the line: code has blanks round an assignment, and commas between arguments. */
    private boolean isTight(int separator, int start, int limit) {
        int name = separators.nameStart(separator);
        boolean dotted = passage.indexOf('-', name, separator) > name || dots(name, separator) >= 2;
        return dotted || (start == separator + 1 && !Glyph.isBlank(bytes[separator - 1]) && bytes[limit - 1] != ',');
    }

    private int dots(int from, int to) {
        int dots = 0;
        for (int i = from; i < to; i++) {
            dots += bytes[i] == '.' ? 1 : 0;
        }
        return dots;
    }

    private Span parameter(int start, int limit) {
        int stop = start;
        while (stop < limit && "&;#\"'<> \t\\`)".indexOf(bytes[stop]) < 0) {
            stop++;
        }
        return new Span(start, stop);
    }

    /** Empty when what stands there is no literal value. */
    private Span value(int start, int limit, boolean first, boolean tight) {
        int stop = limit;
        while (stop > start && (Glyph.isBlank(bytes[stop - 1]) || ",;&?".indexOf(bytes[stop - 1]) >= 0)) {
            stop--;
        }
        if (stop - 4 > start && passage.startsWith("&amp", stop - 4)) {
            stop -= 4;
        }
        boolean terminated = stop < limit && bytes[stop] == ';';
        if (start >= stop || isOpening(start) || "{([".indexOf(bytes[stop - 1]) >= 0) {
            return new Span(start, start);
        }
        int blank = passage.indexOf(' ', start, stop);
        if (blank > 0 && (!first || isRemark(blank + 1, stop) || ValueLook.looksMade(bytes, start, blank))) {
            stop = blank;
        }
        stop = continued(start, withoutClosers(start, stop));
        boolean computed = stop > start
                && (ValueLook.isCall(bytes, start, stop)
                        || ((terminated || (code && !tight)) && ValueLook.isExpression(bytes, start, stop)));
        return computed ? new Span(start, start) : new Span(start, stop);
    }

    private boolean isOpening(int start) {
        byte b = bytes[start];
        if (b == '@' && start + 1 < end && bytes[start + 1] == '"') {
            return true;
        }
        return ("\"'`{[(<&*|>".indexOf(b) >= 0 && !(b == '&' || b == '*')) || (code && (b == '&' || b == '*'));
    }

    private boolean isRemark(int i, int stop) {
        return i < stop && (bytes[i] == '(' || passage.startsWith("//", i) || passage.startsWith("-- ", i));
    }

    private int withoutClosers(int start, int stop) {
        int i = stop;
        while (i > start && ")]}\"'>`".indexOf(bytes[i - 1]) >= 0 && !opens(start, i - 1, bytes[i - 1])) {
            i--;
        }
        return i;
    }

    private boolean opens(int start, int stop, byte closer) {
        int opener = switch (closer) {
            case ')' -> '(';
            case ']' -> '[';
            case '}' -> '{';
            case '>' -> '<';
            default -> closer;
        };
        return passage.indexOf(opener, start, stop) >= 0;
    }

    /** A properties value goes on where its line ends in a backslash; a shell's backslash behind a blank is none of it. */
    private int continued(int start, int stop) {
        if (stop <= start || stop != end || bytes[stop - 1] != '\\') {
            return stop;
        }
        if (stop - 2 < start || Glyph.isBlank(bytes[stop - 2])) {
            return stop - 1;
        }
        int at = stop;
        while (bytes[at - 1] == '\\' && at - start < LONGEST_VALUE) {
            int next = passage.lineEnd(at) + 1;
            int last = next < passage.to() ? passage.lineEnd(next) : next;
            while (last > next && Glyph.isBlank(bytes[last - 1])) {
                last--;
            }
            if (last <= next) {
                break;
            }
            at = last;
        }
        return at;
    }

    /** YAML's block: the lines that are indented under the key. */
    private void scalar(int separator, int indicator) {
        int first = passage.lineEnd(indicator) + 1;
        int at = first;
        int stop = first;
        while (at < passage.to() && at - first < LONGEST_VALUE) {
            int lineEnd = passage.lineEnd(at);
            int text = at;
            while (text < lineEnd && Glyph.isBlank(bytes[text])) {
                text++;
            }
            if (text < lineEnd && text - at <= head.indent()) {
                break;
            }
            stop = text < lineEnd ? lineEnd : stop;
            at = lineEnd + 1;
        }
        while (first < stop && Glyph.isBlank(bytes[first])) {
            first++;
        }
        if (first < stop) {
            emit(separator, new Span(first, Math.min(stop, passage.to())), true);
        }
    }

    private void emit(int separator, Span value, boolean first) {
        if (!reading.wants(passage, value.start(), value.end())) {
            return;
        }
        Span nameAt = new Span(separators.nameStart(separator), separators.nameEnd(separator));
        String written = passage.text(nameAt.start(), nameAt.end());
        String name = written;
        Form form = form(separator, written, first);
        int block = Harvest.NEIGHBOURS;
        if (form == Form.YAML || form == Form.PROPERTY) {
            int parent = outline.parent(head.start(), head.indent());
            String path = outline.path(parent);
            name = path.isEmpty() ? written : path + "." + written;
            block = outline.block(parent);
        }
        reading.bare(passage, name, nameAt, decoded(value, form), value, form, block, head.commented());
    }

    private String decoded(Span value, Form form) {
        if (form == Form.URL_PARAMETER) {
            return Entities.unpercented(passage.text(value.start(), value.end()));
        }
        if (form == Form.YAML && passage.indexOf('\n', value.start(), value.end()) >= 0) {
            return passage.text(value.start(), value.end()).replaceAll("\\n[ \\t]*", "\n");
        }
        return passage.indexOf('\\', value.start(), value.end()) < 0
                ? passage.text(value.start(), value.end())
                : Unescaped.of(bytes, value.start(), value.end()).text();
    }

    private Form form(int separator, String name, boolean first) {
        boolean colon = bytes[separator] == ':';
        if (name.startsWith("-")) {
            return Form.FLAG;
        }
        if (bytes[separators.nameEnd(separator)] == '"' && colon) {
            return Form.JSON;
        }
        if (first && !name.contains(" ") && bytes[separator] > 0) {
            return !colon ? Form.PROPERTY : isHeader(name) ? Form.HEADER : Form.YAML;
        }
        return !first && isParameter(separator) ? Form.URL_PARAMETER : Form.BARE;
    }

    /** {@code X-Api-Key}, {@code OK-ACCESS-KEY}, {@code Authorization}. */
    private static boolean isHeader(String name) {
        if (name.equals("Authorization") || name.equals("Cookie") || name.startsWith("x-")) {
            return true;
        }
        int dash = name.indexOf('-');
        return dash > 0
                && dash + 1 < name.length()
                && Character.isUpperCase(name.charAt(0))
                && Character.isUpperCase(name.charAt(dash + 1));
    }
}
