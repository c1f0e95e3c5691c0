package io.github.leakstop.detect;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.finding.Detection.InlineAllow;
import java.util.ArrayList;
import java.util.List;

/** Reads comments {@code leakstop:allow rule-id -- reason}. One without a reason excuses nothing. */
final class InlineAllows {
    private static final int LONGEST = 500;
    private static final Pattern EXCUSE = Pattern.compile("\\s+([a-z0-9][a-z0-9-]*|\\*)\\s+--\\s+(\\S.*)");
    private static final Pattern CLOSING = Pattern.compile("\\s*(\\*/|-->|\\*\\)|#}|%>)\\s*$");
    private static final String COMMENT_MARKS = "/#*-<!;%\"'(";

    private InlineAllows() {}

    static List<InlineAllow> in(Text text, Hits hits, RuleIndex index, int firstLine) {
        List<InlineAllow> allows = new ArrayList<>();
        Lines lines = new Lines(text, firstLine);
        for (int i = 0; i < hits.words(); i++) {
            Word word = index.word(hits.word(i));
            if (word.senses().contains(Word.Sense.ALLOW)) {
                int behind = hits.wordEnd(i);
                int end = text.lineEnd(behind, Math.min(text.length(), behind + LONGEST));
                Matcher matcher = EXCUSE.matcher(text.string(behind, end));
                if (matcher.lookingAt()) {
                    int line = lines.at(behind).line();
                    String reason =
                            CLOSING.matcher(matcher.group(2)).replaceFirst("").strip();
                    allows.add(new InlineAllow(line, matcher.group(1), reason, isAlone(text, behind - word.length())));
                }
            }
        }
        return allows;
    }

    /** Nothing but blanks and the marks of a comment before it on its line. */
    private static boolean isAlone(Text text, int start) {
        for (int at = start - 1; at >= 0 && text.bytes()[at] != '\n'; at--) {
            byte b = text.bytes()[at];
            if (b != ' ' && b != '\t' && COMMENT_MARKS.indexOf(b) < 0) {
                return false;
            }
        }
        return true;
    }
}
