package io.github.leakstop.detect.assignment;

/**
 * What stands before the first word of a line: indentation, marks of comments and lists, words that only introduce
 * ({@code export}, {@code ENV}).
 *
 * @param start first byte that matters
 * @param indent its column, in bytes
 * @param commented whether a comment mark was passed
 * @param introduced whether such a word was passed
 */
record LineStart(int start, int indent, boolean commented, boolean introduced) {
    private static final String[] INTRODUCTIONS = {
        "export ", "set ", "setx ", "ENV ", "ARG ", "declare -x ", "local ", "readonly ", "env ", "SetEnv "
    };
    private static final int MOST_MARKS = 6;

    static LineStart of(Passage passage, int lineStart, int lineEnd) {
        byte[] bytes = passage.bytes();
        int i = lineStart;
        boolean commented = false;
        for (int n = 0; n < MOST_MARKS; n++) {
            while (i < lineEnd && Glyph.isBlank(bytes[i])) {
                i++;
            }
            int mark = commentMark(passage, i, lineEnd);
            if (mark > 0) {
                commented = true;
                i += mark;
                continue;
            }
            if (i + 1 < lineEnd && Glyph.isBlank(bytes[i + 1]) && isListMark(bytes[i])) {
                i += 2;
                continue;
            }
            break;
        }
        int start = introduced(passage, i);
        return new LineStart(start, i - lineStart, commented, start > i);
    }

    /** End of the line without blanks and a comment that follows. */
    static int trimmed(Passage passage, int start, int lineEnd) {
        return trimmed(passage, start, lineEnd, true);
    }

    /** The same, where it is known whether the line has a mark of a comment to look for. */
    static int trimmed(Passage passage, int start, int lineEnd, boolean marked) {
        byte[] bytes = passage.bytes();
        int end = lineEnd;
        for (int i = start + 1; marked && i < lineEnd; i++) {
            if (bytes[i] == '#' && Glyph.isBlank(bytes[i - 1])) {
                end = i;
                break;
            }
        }
        while (end > start && Glyph.isBlank(bytes[end - 1])) {
            end--;
        }
        passage.effort().add(lineEnd - start);
        return end;
    }

    private static int commentMark(Passage passage, int i, int end) {
        if (i >= end) {
            return 0;
        }
        return switch (passage.bytes()[i]) {
            case '#', ';', '*', '!' -> 1;
            case '/' -> passage.startsWith("//", i) || passage.startsWith("/*", i) ? 2 : 0;
            case '-' -> passage.startsWith("-- ", i) ? 2 : 0;
            case '<' -> passage.startsWith("<!--", i) ? 4 : 0;
            default -> 0;
        };
    }

    private static boolean isListMark(byte b) {
        return b == '-' || b == '+' || b == '>' || b == '|';
    }

    private static int introduced(Passage passage, int i) {
        byte first = i < passage.to() ? passage.bytes()[i] : 0;
        return switch (first) {
            case 'e', 's', 'E', 'A', 'd', 'l', 'r', 'S' -> behindIntroduction(passage, i);
            default -> i;
        };
    }

    private static int behindIntroduction(Passage passage, int i) {
        for (String word : INTRODUCTIONS) {
            if (passage.startsWith(word, i)) {
                return i + word.length();
            }
        }
        return i;
    }
}
