package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.detect.assignment.Form;
import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the text round a value that a person would have chosen says of it: that it is guessed at once, or no secret at all.
 *
 * <p>Looks at some hundred bytes either way, at single words only, so it is asked after the tests that look at the value
 * alone.
 */
final class Surroundings {
    private static final int REACH = 300;
    private static final int SHORTEST = 4;
    private static final int LONG_LIST = 6;
    private static final int SENTENCE = 3;
    private static final int MOST_DIGITS = 4;
    private static final List<String> EXAMPLE_HOSTS = List.of("example.com", "example.org", "example.net");

    private final Text text;
    private final Holders holders;
    private final Work work;
    private final StoredHash storedHash;

    Surroundings(Text text, Holders holders, Work work) {
        this.storedHash = new StoredHash(text, holders, work);
        this.text = text;
        this.holders = holders;
        this.work = work;
    }

    /** Why it is no secret where it stands. */
    Optional<String> excuse(Sighting sighting) {
        Assignment holder = sighting.holder().assignment();
        if (isForExampleHost(sighting)) {
            return Optional.of("host of examples");
        }
        if (holder.form() == Form.BARE && isInSentence(sighting)) {
            return Optional.of("sentence");
        }
        if (storedHash.is(sighting)) {
            return Optional.of("hash in a table of users");
        }
        return isOneOfMany(sighting.holder()) ? Optional.of("list of words") : Optional.empty();
    }

    /**
     * Whether the word stands near once more, whole, and not as a password, so that it is what everyone tries first:
     * the user of a database has its name for a password.
     */
    boolean giveAway(Sighting sighting) {
        String value = withoutCount(sighting.value());
        int length = value.length();
        if (length < SHORTEST
                || sighting.end() - sighting.start() != sighting.value().length()
                || !value.chars().allMatch(c -> c < 128 && Boundary.isOfWord((byte) c))) {
            return false;
        }
        int from = Math.max(0, sighting.start() - REACH);
        int to = Math.min(text.length() - length, sighting.end() + REACH);
        work.add(to - from);
        for (int at = from; at <= to; at++) {
            boolean other = at + length <= sighting.start() || at >= sighting.end();
            if (other && text.startsWith(value, at) && isWhole(at, length) && !isPassword(at, at + length)) {
                return true;
            }
        }
        return false;
    }

    /** {@code canal} of {@code canal123}: who adds a few digits to what stands there hides nothing. */
    private static String withoutCount(String value) {
        int end = value.length();
        while (end > 0 && value.length() - end < MOST_DIGITS && Character.isDigit(value.charAt(end - 1))) {
            end--;
        }
        boolean word = value.chars().limit(end).allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
        return word ? value.substring(0, end) : value;
    }

    private boolean isWhole(int start, int length) {
        return !Boundary.isOfWord(text.at(start - 1)) && !Boundary.isOfWord(text.at(start + length));
    }

    private boolean isPassword(int start, int end) {
        return holders.of(start, end)
                .role()
                .filter(role -> role == Role.PASSWORD || role == Role.PASSPHRASE)
                .isPresent();
    }

    /** {@code user:word@example.org}: RFC 2606 keeps these names for manuals, so nothing is there to be opened. */
    private boolean isForExampleHost(Sighting sighting) {
        int host = sighting.end() + 1;
        if (text.at(sighting.end()) != '@') {
            return false;
        }
        int end = host;
        while (end - host < REACH && (Boundary.isOfWord(text.at(end)) || text.at(end) == '.' || text.at(end) == '-')) {
            end++;
        }
        work.add(end - host);
        String name = "." + text.string(host, end).toLowerCase(Locale.ROOT);
        return EXAMPLE_HOSTS.stream().anyMatch(example -> name.endsWith("." + example));
    }

    /** {@code passwords: words that people choose}: behind the colon goes on what began before it. */
    private boolean isInSentence(Sighting sighting) {
        if (text.at(sighting.start() - 1) != ' ' || text.at(sighting.start() - 2) != ':') {
            return false;
        }
        int at = sighting.end();
        int end = Math.min(text.length(), at + REACH);
        for (int words = 0; words < SENTENCE; words++) {
            int start = at + 1;
            if (text.at(at) != ' ') {
                return false;
            }
            at = start;
            while (at < end && text.at(at) >= 'a' && text.at(at) <= 'z') {
                at++;
            }
            if (at == start) {
                return false;
            }
            at += text.at(at) == ',' ? 1 : 0;
        }
        return true;
    }

    /** Half a dozen values that one name takes are words to try or to forbid. */
    private boolean isOneOfMany(Holder holder) {
        if (holder.block() == 0) {
            return false;
        }
        List<Holder> block = holders.near(holder, REACH);
        work.add(block.size());
        int name = holder.assignment().nameStart();
        return block.stream()
                        .filter(other -> other.assignment().nameStart() == name
                                && other.name().equals(holder.name()))
                        .count()
                >= LONG_LIST;
    }
}
