package io.github.leakstop.detect;

import io.github.leakstop.detect.value.ValueJudge;
import java.util.Optional;

/** What a text says of a value for its readers: a remark behind it, or that all round it are captions of a form. */
final class Remarks {
    private static final int LONGEST_TAIL = 200;
    private static final int LINES = 4;
    private static final int LINES_BELOW = 3;
    private static final int LONGEST_LINE = 400;
    private static final int FEWEST_CAPTIONS = 4;

    private final Text text;
    private final ValueJudge judge;
    private final Work work;

    Remarks(Text text, ValueJudge judge, Work work) {
        this.text = text;
        this.judge = judge;
        this.work = work;
    }

    Optional<String> excuse(Sighting sighting) {
        if (judge.saysMock(remark(sighting.end()))) {
            return Optional.of("a remark calls it a mock");
        }
        if (judge.saysDead(commentAbove(sighting.start()))) {
            return Optional.of("a comment says that it opens nothing any more");
        }
        boolean caption = sighting.rule().rule().chosen()
                && sighting.isNamed()
                && isWord(sighting.value())
                && isAmongCaptions(sighting);
        return caption ? Optional.of("caption among captions") : Optional.empty();
    }

    /** The comment on the rest of the line, or empty. */
    private String remark(int end) {
        int stop = Math.min(text.lineEnd(end, Math.min(text.length(), end + LONGEST_TAIL)), end + LONGEST_TAIL);
        work.add(stop - end);
        for (int at = end; at < stop; at++) {
            boolean apart = at == end || " \t;,)".indexOf(text.at(at - 1)) >= 0;
            boolean mark = text.at(at) == '#' || text.startsWith("//", at) || text.startsWith("/*", at);
            if (apart && mark) {
                return text.string(at, stop);
            }
        }
        return "";
    }

    /** The comment on the line above, or on the one above that, where a value of the same kind may stand between. */
    private String commentAbove(int at) {
        int line = near(at);
        for (int above = 0; above < LINES_BELOW && line > 0 && text.at(line - 1) == '\n'; above++) {
            int end = line - 1;
            line = near(end);
            int from = line;
            while (from < end && text.at(from) <= ' ') {
                from++;
            }
            boolean comment = text.at(from) == '#' || text.startsWith("//", from) || text.startsWith("/*", from);
            if (comment || from == end) {
                return comment && end - from < LONGEST_TAIL ? text.string(from, end) : "";
            }
        }
        return "";
    }

    /** Where the line begins, or a place in it that is far enough. */
    private int near(int at) {
        int start = text.lineStart(at, Math.max(0, at - LONGEST_LINE));
        work.add(at - start);
        return start;
    }

    /** Most of the lines round it hold sentences or words that begin with a capital, as a file of messages does. */
    private boolean isAmongCaptions(Sighting sighting) {
        int start = text.lineStart(sighting.start());
        int captions = 0;
        int sentences = 0;
        int looked = 0;
        int before = start;
        int behind = text.lineEnd(sighting.end()) + 1;
        for (int line = 0; line < 2 * LINES; line++) {
            boolean back = line < LINES;
            int from = back ? lineBefore(before) : behind;
            int to = back ? before - 1 : Math.min(text.length(), lineEnd(behind));
            if (from < 0 || from >= to || to - from > LONGEST_LINE) {
                continue;
            }
            before = back ? from : before;
            behind = back ? behind : to + 1;
            work.add(to - from);
            String said = said(text.string(from, to));
            looked++;
            sentences += isSentence(said) ? 1 : 0;
            captions += isSentence(said) || isWord(said) ? 1 : 0;
        }
        return sentences > 0 && captions >= FEWEST_CAPTIONS && captions * 2 > looked;
    }

    private int lineBefore(int start) {
        return start <= 0 ? -1 : text.lineStart(start - 1);
    }

    private int lineEnd(int from) {
        return text.lineEnd(from, Math.min(text.length(), from + LONGEST_LINE + 1));
    }

    /** What a line gives to a name, without quotes. */
    private static String said(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        int separator = colon < 0 || equals >= 0 && equals < colon ? equals : colon;
        return separator < 0 ? "" : line.substring(separator + 1).strip().replaceAll("^[\"']+|[\"',]+$", "");
    }

    private static boolean isSentence(String said) {
        int blank = said.indexOf(' ');
        return blank > 0 && Character.isUpperCase(said.charAt(0)) && Character.isLetter(said.charAt(blank - 1));
    }

    private static boolean isWord(String said) {
        return said.length() > 2
                && Character.isUpperCase(said.charAt(0))
                && said.chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-');
    }
}
