package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.finding.Detection.InlineAllow;
import java.util.ArrayList;
import java.util.List;

/** Reads comments {@code leakstop:allow rule-id -- reason}. One without a reason excuses nothing. */
final class InlineAllows {
    private static final int LONGEST = 500;
    private static final String DASHES = "--";
    private static final List<String> CLOSINGS = List.of("*/", "-->", "*)", "#}", "%>", "--}}");
    private static final String COMMENT_MARKS = "/#*-<!;%\"'({";

    private final Text text;
    private final Work work;

    private InlineAllows(Text text, Work work) {
        this.text = text;
        this.work = work;
    }

    static List<InlineAllow> in(Text text, Hits hits, RuleIndex index, int firstLine, Work work) {
        InlineAllows reader = new InlineAllows(text, work);
        List<InlineAllow> allows = new ArrayList<>();
        Lines lines = new Lines(text, firstLine);
        int open = -1;
        for (int i = 0; i < hits.words(); i++) {
            Word word = index.word(hits.word(i));
            if (word.senses().contains(Word.Sense.ALLOW)) {
                if (open >= 0) {
                    reader.read(open, hits.wordEnd(i) - word.length(), lines, allows);
                }
                open = hits.wordEnd(i);
            }
        }
        if (open >= 0) {
            reader.read(open, text.length(), lines, allows);
        }
        return allows;
    }

    /** Reads what stands between the word and {@code limit}, on its line. */
    private void read(int behind, int limit, Lines lines, List<InlineAllow> out) {
        int end = behind;
        while (end < limit && end - behind < LONGEST && text.at(end) != '\n' && text.at(end) != '\r') {
            end++;
        }
        work.add(end - behind);
        String rest = text.string(behind, end);
        int dashes = rest.indexOf(DASHES);
        if (dashes < 0 || !Character.isWhitespace(rest.charAt(0))) {
            return;
        }
        String rule = rest.substring(0, dashes).strip();
        String reason = withoutClosing(rest.substring(dashes + DASHES.length()).strip());
        boolean named = rule.equals("*") || !rule.isEmpty() && rule.chars().allMatch(InlineAllows::isIdPart);
        boolean parted = dashes > 0 && Character.isWhitespace(rest.charAt(dashes - 1));
        if (named && parted && !reason.isEmpty()) {
            out.add(new InlineAllow(
                    lines.at(behind).line(), rule, reason, isAlone(behind - Vocabulary.ALLOW.length())));
        }
    }

    private static String withoutClosing(String reason) {
        for (String closing : CLOSINGS) {
            if (reason.endsWith(closing)) {
                return reason.substring(0, reason.length() - closing.length()).strip();
            }
        }
        return reason;
    }

    private static boolean isIdPart(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    /** Nothing but blanks and the marks of a comment before it on its line. */
    private boolean isAlone(int start) {
        for (int at = start - 1; at >= 0 && text.at(at) != '\n'; at--) {
            byte b = text.at(at);
            boolean mark = b == ' ' || b == '\t' || COMMENT_MARKS.indexOf(b) >= 0;
            if (!mark || start - at > LONGEST) {
                return false;
            }
        }
        return true;
    }
}
