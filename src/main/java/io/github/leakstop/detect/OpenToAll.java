package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Form;
import io.github.leakstop.detect.value.ValueJudge;
import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What its maker put there for everybody: the token of a link that ends, as another parameter tells in seconds since 1970,
 * or of an invitation, a badge or a share, the key of a page's own search, and what is sent to a mock. Links and searches are
 * told by words of the pack.
 */
final class OpenToAll {
    private static final int REACH = 300;
    private static final int SECONDS = 10;
    private static final Set<String> ENDS = Set.of("e", "exp", "expire", "expires", "deadline");

    private static final String SHARED = "sk";
    private static final List<String> WITH_SECRET = List.of("?ak=", "&ak=", "api");

    private final Text text;
    private final Work work;
    private final ValueJudge judge;
    private final List<String> links;
    private final List<String> searches;

    OpenToAll(Text text, Work work, RuleIndex index) {
        this.text = text;
        this.work = work;
        this.judge = index.judge();
        this.links = index.listed("public-link");
        this.searches = index.listed("public-search");
    }

    boolean covers(Sighting sighting) {
        boolean parameter = sighting.holder().assignment().form() == Form.URL_PARAMETER;
        return parameter && (isPublic(sighting) || ends(sighting.start(), -1) || ends(sighting.end(), 1))
                || sighting.rule().role() == Role.KEY && isOfSearch(sighting)
                || isForMock(sighting);
    }

    /** The host that it is sent to calls itself a mock. */
    private boolean isForMock(Sighting sighting) {
        int from = Math.max(0, sighting.start() - REACH);
        int to = Math.min(text.length(), sighting.end() + REACH);
        work.add(to - from);
        return judge.namesMockHost(text.string(from, to));
    }

    /** A shop's {@code sk} is a key of sharing; a secret of that name stands beside its {@code ak}. */
    private boolean isPublic(Sighting sighting) {
        int start = edge(sighting.start() - 1, -1) + 1;
        boolean shared = sighting.holder().assignment().name().equals(SHARED);
        return holds(start, sighting.start(), links) || shared && !holds(start, edge(sighting.end(), 1), WITH_SECRET);
    }

    private int edge(int from, int step) {
        int at = from;
        while (Math.abs(at - from) < REACH && isOfLink(text.at(at))) {
            at += step;
        }
        return at;
    }

    private boolean isOfSearch(Sighting sighting) {
        int from = Math.max(0, sighting.start() - REACH);
        return holds(from, Math.min(text.length(), sighting.end() + REACH), searches);
    }

    private boolean holds(int from, int to, List<String> words) {
        work.add(to - from);
        String lower = text.string(from, to).toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
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
