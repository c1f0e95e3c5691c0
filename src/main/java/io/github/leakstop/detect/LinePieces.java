package io.github.leakstop.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The pieces of a line that might be a value, cut roughly and more than once: what stands between quotes, between blanks,
 * behind a separator. The reader of assignments cuts no piece that is not among them, but for literals that are joined
 * from several lines or written with escapes.
 *
 * @param line text
 * @param words what stands between blanks, quotes and marks
 * @param wide what stands between blanks and quotes, and that from each separator on
 * @param quoted what stands between two quotes of a kind, rightly paired or not
 * @param taken what a separator hands over: up to the next mark, to the next tag and to the end of the line
 */
record LinePieces(String line, List<String> words, List<String> wide, List<String> quoted, List<String> taken) {
    private static final String QUOTES = "\"'`\u201c\u201d\u2018\u2019";
    private static final String MARKS = "=:,;(){}[]<>|&?\uff1a\uff1d";
    private static final String HANDING = "=:>|\uff1a\uff1d";
    private static final String STATEMENT = "(;{";
    private static final String TRAILING = ",;\\)]}\"'`";

    static LinePieces of(String text) {
        String plain = text.replace("<![CDATA[", "").replace("]]>", "");
        String line =
                joined(plain.replace("&quot;", "\"").replace("&#34;", "\"").replace("&amp;", "&"));
        LinePieces pieces =
                new LinePieces(line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        pieces.cut(pieces.words, MARKS);
        pieces.cutWide();
        for (int i = 0; i < QUOTES.length(); i++) {
            pieces.cutQuoted(QUOTES.charAt(i));
        }
        pieces.cutTaken();
        return pieces;
    }

    /** What a machine may have drawn. */
    Set<String> drawn() {
        Set<String> pieces = new LinkedHashSet<>(words);
        pieces.addAll(wide);
        pieces.addAll(quoted);
        return pieces;
    }

    /** What a person may have chosen: code takes it from quotes or a separator, everything else from blanks too. */
    Set<String> chosen() {
        Set<String> pieces = new LinkedHashSet<>(quoted);
        pieces.addAll(taken);
        if (line.chars().noneMatch(c -> STATEMENT.indexOf(c) >= 0)) {
            pieces.addAll(wide);
        }
        return pieces;
    }

    /** Whether a value goes on from another line or to one, or is written with escapes, so that the line does not tell. */
    boolean goOn() {
        String text = line.strip();
        return text.contains("\\u")
                || text.contains("\\x")
                || isJoint(text, text.length() - 1, -1)
                || isJoint(text, 0, 1);
    }

    /** {@code "a" +} at the end of the line, {@code + "b"} at its start. */
    private static boolean isJoint(String text, int at, int step) {
        if (text.isEmpty() || "+.&\\".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int i = at + step;
        while (i >= 0 && i < text.length() && text.charAt(i) == ' ') {
            i += step;
        }
        return i >= 0 && i < text.length() && QUOTES.indexOf(text.charAt(i)) >= 0;
    }

    /** Without the joints of literals that are put together on the line. */
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int behind = QUOTES.indexOf(c) < 0 ? -1 : behindJoint(text, i);
            if (behind < 0) {
                joined.append(c);
                i++;
            } else {
                i = behind;
            }
        }
        return joined.toString();
    }

    private static int behindJoint(String text, int quote) {
        int i = quote + 1;
        boolean joint = false;
        while (i < text.length() && (text.charAt(i) == ' ' || !joint && "+.&".indexOf(text.charAt(i)) >= 0)) {
            joint |= text.charAt(i) != ' ';
            i++;
        }
        return joint && i < text.length() && text.charAt(i) == text.charAt(quote) ? i + 1 : -1;
    }

    private void cutWide() {
        cut(wide, "");
        for (String piece : List.copyOf(wide)) {
            for (int i = 0; i + 1 < piece.length(); i++) {
                if (HANDING.indexOf(piece.charAt(i)) >= 0) {
                    wide.add(trimmed(piece.substring(i + 1)));
                }
            }
        }
    }

    private void cut(List<String> out, String marks) {
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i == line.length() ? ' ' : line.charAt(i);
            if (c <= ' ' || QUOTES.indexOf(c) >= 0 || marks.indexOf(c) >= 0) {
                if (i > start) {
                    out.add(trimmed(line.substring(start, i)));
                }
                start = i + 1;
            }
        }
    }

    private void cutQuoted(char quote) {
        int start = line.indexOf(quote);
        while (start >= 0) {
            int end = line.indexOf(quote, start + 1);
            if (end > start + 1) {
                quoted.add(trimmed(line.substring(start + 1, end)));
            }
            start = end;
        }
    }

    private void cutTaken() {
        for (int i = 0; i + 1 < line.length(); i++) {
            if (HANDING.indexOf(line.charAt(i)) < 0) {
                continue;
            }
            String rest = line.substring(i + 1).strip();
            taken.add(trimmed(rest));
            int end = 0;
            while (end < rest.length() && rest.charAt(end) > ' ' && ",;&<\"'`".indexOf(rest.charAt(end)) < 0) {
                end++;
            }
            taken.add(trimmed(rest.substring(0, end)));
            int tag = rest.indexOf('<');
            if (tag > 0) {
                taken.add(trimmed(rest.substring(0, tag)));
            }
        }
    }

    private static String trimmed(String piece) {
        int end = piece.length();
        while (end > 0 && (piece.charAt(end - 1) <= ' ' || TRAILING.indexOf(piece.charAt(end - 1)) >= 0)) {
            end--;
        }
        return piece.substring(0, end);
    }
}
