package io.github.leakstop.detect.assignment;

/** Reads the user information of URLs: {@code scheme://user:v@host}, and {@code user:v@tcp(host)} as Go's drivers have it. */
final class Urls {
    private static final int LONGEST_SCHEME = 40;
    private static final int LONGEST_INFORMATION = 600;

    private Urls() {}

    static void read(Passage passage, Cover cover, Span line, Reading reading, boolean commented) {
        int colon = passage.indexOf(':', line.start(), line.end());
        while (colon >= 0) {
            if (passage.startsWith("://", colon) && !cover.contains(colon)) {
                int scheme = schemeStart(passage, line.start(), colon);
                information(passage, new Span(scheme, colon), colon + 3, line.end(), reading, commented);
            }
            colon = passage.indexOf(':', colon + 1, line.end());
        }
    }

    private static int schemeStart(Passage passage, int lowest, int colon) {
        int i = colon;
        while (i > lowest && i > colon - LONGEST_SCHEME && isOfScheme(passage.bytes()[i - 1])) {
            i--;
        }
        return i;
    }

    private static boolean isOfScheme(byte b) {
        return Glyph.isAsciiLetter(b) || Glyph.isDigit(b) || b == '+' || b == '.' || b == '-';
    }

    private static void information(
            Passage passage, Span scheme, int from, int end, Reading reading, boolean commented) {
        int at = -1;
        int password = -1;
        int limit = Math.min(end, from + LONGEST_INFORMATION);
        for (int i = from; i < limit; i++) {
            byte b = passage.bytes()[i];
            if (b == '@') {
                at = i;
            } else if (b == ':' && password < 0) {
                password = i + 1;
            } else if ("/?#\"'`<> \t\\".indexOf(b) >= 0) {
                break;
            }
        }
        if (at < 0) {
            return;
        }
        String written = passage.text(scheme.start(), scheme.end());
        boolean hasPassword = password > 0 && password <= at;
        Span value = hasPassword ? new Span(password, at) : new Span(from, at);
        String name = written + (hasPassword ? ".password" : ".user");
        String text = Entities.unpercented(passage.text(value.start(), value.end()));
        reading.bare(passage, name, scheme, text, value, Form.URL_USERINFO, Harvest.NEIGHBOURS, commented);
    }
}
