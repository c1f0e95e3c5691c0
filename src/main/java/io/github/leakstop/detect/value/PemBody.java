package io.github.leakstop.detect.value;

import java.util.List;
import java.util.function.Predicate;

/**
 * The base64 between the lines of armour, however the text quotes it: string literals joined with {@code +}, calls of
 * {@code append}, comments, indentation. Of each line the longest run of base64 counts.
 */
final class PemBody {
    private PemBody() {}

    /**
     * Ways to read the body, the likelier first: lines of full width and the first shorter one after them, or the former
     * alone. Headers ({@code Proc-Type: ..}), checksums and short words before the body are left out.
     */
    static List<String> readings(String inner) {
        List<String> runs = inner.lines()
                .filter(line -> line.indexOf(':') < 0 && !line.strip().startsWith("="))
                .map(PemBody::longestRun)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        int width = runs.stream().mapToInt(String::length).max().orElse(0);
        int last = -1;
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).length() == width) {
                body.append(runs.get(i));
                last = i;
            }
        }
        String full = body.toString();
        return last + 1 < runs.size() ? List.of(full + runs.get(last + 1), full) : List.of(full);
    }

    private static String longestRun(String line) {
        int start = 0;
        int end = 0;
        for (int i = 0, from = 0; i <= line.length(); i++) {
            if (i == line.length() || !isBase64(line.charAt(i))) {
                if (i - from > end - start) {
                    start = from;
                    end = i;
                }
                from = i + 1;
            }
        }
        String run = line.substring(start, end);
        return run.equals("+") || run.equals("/") ? "" : run;
    }

    private static boolean isBase64(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
    }
}
