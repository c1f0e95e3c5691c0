package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Form;
import java.util.Set;

/** A link whose token is a signature that ends: another parameter says, in seconds since 1970, until when it holds. */
final class SignedLink {
    private static final int REACH = 300;
    private static final int SECONDS = 10;
    private static final Set<String> ENDS = Set.of("e", "exp", "expire", "expires", "deadline");

    private final Text text;
    private final Work work;

    SignedLink(Text text, Work work) {
        this.text = text;
        this.work = work;
    }

    boolean holds(Sighting sighting) {
        return sighting.holder().assignment().form() == Form.URL_PARAMETER
                && (ends(sighting.start(), -1) || ends(sighting.end(), 1));
    }

    /** Whether there is such a parameter this way within the link. */
    private boolean ends(int from, int step) {
        for (int at = from; Math.abs(at - from) < REACH && isOfLink(text.at(at)); at += step) {
            work.add(1);
            if (text.at(at) == '=' && isTime(at + 1) && ENDS.contains(nameBefore(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfLink(byte b) {
        return b > ' ' && b != '"' && b != '\'' && b != '<' && b != '>';
    }

    private boolean isTime(int from) {
        for (int at = from; at < from + SECONDS; at++) {
            if (text.at(at) < '0' || text.at(at) > '9') {
                return false;
            }
        }
        return text.at(from) == '1' && !Boundary.isAlphanumeric(text.at(from + SECONDS));
    }

    private String nameBefore(int equals) {
        int start = equals;
        while (start > 0 && equals - start < SECONDS && Boundary.isAlphanumeric(text.at(start - 1))) {
            start--;
        }
        return text.string(start, equals);
    }
}
