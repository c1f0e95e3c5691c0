package io.github.leakstop.detect.assignment;

/** Finds on one line the separators that have a name before them, and those names. */
final class Separators {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REMARK = 24;
    private static final int MOST_WORDS = 4;

    private final Passage passage;
    private final byte[] bytes;
    private final Cover cover;
    private final int start;
    private final int end;
    /** The separator whose name was looked for last, for it is asked about several times in a row. */
    private int known = -1;

    private int knownStart;

    Separators(Passage passage, Cover cover, int start, int end) {
        this.passage = passage;
        this.bytes = passage.bytes();
        this.cover = cover;
        this.start = start;
        this.end = end;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The first separator of the line, or -1. */
    int first() {
        return next(start, start - 1);
    }

    /** The next separator, whose name does not touch this one, or -1. */
    int next(int separator) {
        int behind = separator + width(separator);
        return next(behind, skipBlanks(behind));
    }

    private int next(int from, int before) {
        byte[] text = bytes;
        for (int i = from; i < end; i++) {
            byte b = text[i];
            boolean separates = b == '=' || b == ':' || (b < 0 && isWide(i));
            if (separates && !cover.contains(i) && isBetween(i, before) && (b != ':' || separatesByColon(i, from))) {
                passage.effort().add(i - from + LONGEST_NAME);
                return i;
            }
        }
        passage.effort().add(Math.max(0, end - from));
        return -1;
    }

    private boolean isWide(int i) {
        char meaning = Glyph.meaning(bytes, i, end);
        return meaning == '=' || meaning == ':';
    }

    /** Whether a name and a value stand round it, and the name is not the value of the separator before. */
    private boolean isBetween(int i, int before) {
        if (isPartOfOperator(i) || skipBlanks(i + width(i)) >= end) {
            return false;
        }
        int name = nameStart(i);
        return name < nameEnd(i) && name > before && !cover.contains(name);
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < end && Glyph.isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    private boolean isPartOfOperator(int i) {
        byte b = bytes[i];
        boolean doubled = i + 1 < end && ((bytes[i + 1] == b && b > 0) || (bytes[i + 1] == '/' && b == ':'));
        return doubled || (i > start && "!<>=:".indexOf(bytes[i - 1]) >= 0);
    }

    /** Behind the first name of the line a colon separates without a blank; further on it needs one. */
    private boolean separatesByColon(int i, int from) {
        boolean blank = i + 1 < end && (Glyph.isBlank(bytes[i + 1]) || bytes[i + 1] == '=' || bytes[i + 1] < 0);
        return blank || (from == start && nameStart(i) == start);
    }

    /** Bytes of the separator with what belongs to it: {@code =>}, {@code :=}. */
    int width(int i) {
        int width = Glyph.width(bytes, i, end);
        return i + 1 < end && (bytes[i + 1] == '=' || bytes[i + 1] == '>') ? width + 1 : width;
    }

    int nameEnd(int separator) {
        int i = separator;
        while (i > start && !Glyph.isWord(bytes[i - 1]) && isBehindName(bytes[i - 1])) {
            i--;
        }
        int remark = i > start && bytes[i - 1] == ')' ? openingBefore(i) : -1;
        while (remark > start && Glyph.isBlank(bytes[remark - 1])) {
            remark--;
        }
        return remark > start ? remark : i;
    }

    private static boolean isBehindName(byte b) {
        return Glyph.isBlank(b) || "?+\"'*`".indexOf(b) >= 0;
    }

    private int openingBefore(int i) {
        for (int k = i - 2; k > start && k > i - LONGEST_REMARK; k--) {
            if (bytes[k] == '(') {
                return k;
            }
        }
        return -1;
    }

    /** Start of the name before the separator: one word, or up to four from the start of the line. */
    int nameStart(int separator) {
        if (separator != known) {
            knownStart = findNameStart(separator);
            known = separator;
        }
        return knownStart;
    }

    private int findNameStart(int separator) {
        int stop = nameEnd(separator);
        int one = wordsStart(stop, 1);
        if (bytes[separator] == '=' && stop == separator && isIdentifier(one, stop)) {
            return one;
        }
        int several = wordsStart(stop, MOST_WORDS);
        return several == start ? several : one;
    }

    /** A flag, or a word with an underscore: nothing before it belongs to the name. */
    private boolean isIdentifier(int from, int to) {
        return from < to && (bytes[from] == '-' || passage.indexOf('_', from, to) >= 0);
    }

    private int wordsStart(int stop, int most) {
        int i = stop;
        int words = 1;
        int lowest = Math.max(start, stop - LONGEST_NAME);
        while (i > lowest) {
            byte b = bytes[i - 1];
            if (isOfName(i - 1)) {
                i--;
            } else if (b == ' ' && words < most && i - 1 > start) {
                words++;
                i--;
            } else {
                break;
            }
        }
        while (i < stop && !Glyph.isWord(bytes[i]) && " /[]\"'".indexOf(bytes[i]) >= 0) {
            i++;
        }
        return i;
    }

    private boolean isOfName(int i) {
        byte b = bytes[i];
        if (b >= 0) {
            return Glyph.isOfName(b);
        }
        for (int back = 0; back < 3 && i - back >= start; back++) {
            int lead = i - back;
            if (Glyph.width(bytes, lead, end) > back && Glyph.meaning(bytes, lead, end) != 0) {
                return false;
            }
        }
        return true;
    }
}
