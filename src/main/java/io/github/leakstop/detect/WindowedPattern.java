package io.github.leakstop.detect;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;

/*
 * A regular expression that is tried in windows round its keywords.
 *
 * Idea: RE2 takes time in proportion to the window and no more, and a window of bytes becomes a String without decoding
 * when every byte is a character; an expression that speaks of characters beyond ASCII is turned into one over bytes, its
 * characters written as their UTF-8 bytes in groups.
 * Cost: 50 MB of windows a second and the compilation, 0.7 ms, at the first keyword hit.
 * Not for: whole contents; the prefilter says where.
 */
final class WindowedPattern {
    private static final String SECRET = "secret";
    /** A line that is longer is looked at in part. */
    private static final int LINE = 2048;
    /** Room for an armoured RSA key of 8192 bits. */
    private static final int BLOCK = 16384;

    private final boolean severalLines;
    private final Lazy<RoughMatcher> rough;
    private final Lazy<Compiled> compiled;

    WindowedPattern(String expression) {
        this.compiled = new Lazy<>(() -> Compiled.of(byteWise(expression)));
        this.rough = new Lazy<>(() -> new RoughMatcher(RoughExpression.of(byteWise(expression))));
        this.severalLines = expression.contains("(?s") || expression.contains("\\s\\S") || expression.contains("\\n");
    }

    /** Takes the span of a match: of its group {@code secret} where it has one, else of all of it. */
    interface Spans {
        void add(int start, int end);
    }

    /** Where the window round a keyword begins. */
    int from(Text text, int keyword) {
        int limit = Math.max(0, keyword - LINE);
        int at = keyword;
        while (at > limit && text.bytes()[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Where the window round a keyword ends. */
    int to(Text text, int keyword) {
        int limit = Math.min(text.length(), keyword + (severalLines ? BLOCK : LINE));
        int at = severalLines ? limit : keyword;
        while (at < limit && text.bytes()[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Every match within the window, in order. */
    void find(Text text, int from, int to, Spans spans) {
        if (!rough.get().mayMatch(text.bytes(), from, to)) {
            return;
        }
        Compiled ready = compiled.get();
        Matcher matcher = ready.pattern.matcher(new String(text.bytes(), from, to - from, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            int start = ready.named ? matcher.start(SECRET) : matcher.start();
            int end = ready.named ? matcher.end(SECRET) : matcher.end();
            if (start >= 0 && end > start) {
                spans.add(from + start, from + end);
            }
        }
    }

    private static String byteWise(String expression) {
        StringBuilder bytes = new StringBuilder(expression.length());
        expression.codePoints().forEach(c -> {
            if (c < 128) {
                bytes.append((char) c);
            } else {
                byte[] utf8 = Character.toString(c).getBytes(StandardCharsets.UTF_8);
                bytes.append("(?:")
                        .append(new String(utf8, StandardCharsets.ISO_8859_1))
                        .append(')');
            }
        });
        return bytes.toString();
    }

    private record Compiled(Pattern pattern, boolean named) {
        static Compiled of(String expression) {
            Pattern pattern = Pattern.compile(expression);
            return new Compiled(pattern, pattern.namedGroups().containsKey(SECRET));
        }
    }
}
