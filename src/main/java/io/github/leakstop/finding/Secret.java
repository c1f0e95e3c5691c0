package io.github.leakstop.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A credential's value, held so that it cannot slip out: it prints redacted and does not serialise.
 *
 * <p>{@link #reveal()} is for detection, for fingerprints and for the redactor; a fitness test keeps everyone else away.
 * Immutable and thread-safe.
 */
public final class Secret {
    private static final int SHOWN = 4;
    private static final int LONG_ENOUGH_TO_SHOW_A_HEAD = 20;

    private static final Pattern REDACTED = Pattern.compile("(?s)(.{" + SHOWN + "}… )?\\((\\d{1,9}) characters\\)");

    private final String value;
    private final int length;
    private final boolean chosen;
    private final boolean known;

    private Secret(String value, int length, boolean chosen, boolean known) {
        this.value = value;
        this.length = length;
        this.chosen = chosen;
        this.known = known;
    }

    /** A value made by a machine: long ones show their first four characters. */
    public static Secret random(String value) {
        return new Secret(value, value.length(), false, true);
    }

    /** A value that a person chose (passphrase, password): nothing of it is ever shown but its length. */
    public static Secret chosen(String value) {
        return new Secret(value, value.length(), true, true);
    }

    /**
     * A value of which only a report is at hand: all that is known is what the report shows.
     *
     * @param redacted as {@link #redacted()} gives it
     * @throws IllegalArgumentException for any other text, which could be a whole value
     */
    public static Secret withheld(String redacted) {
        Matcher form = REDACTED.matcher(redacted);
        if (form.matches()) {
            int length = Integer.parseInt(form.group(2));
            boolean silent = form.group(1) == null;
            if (silent || length >= LONG_ENOUGH_TO_SHOW_A_HEAD) {
                return new Secret(redacted, length, silent, false);
            }
        }
        throw new IllegalArgumentException("not in the form of a redacted value");
    }

    /** @throws IllegalStateException when only a report is at hand */
    public String reveal() {
        if (!known) {
            throw new IllegalStateException("a report does not hold the value");
        }
        return value;
    }

    /**
     * How to read the value again out of the content that it was found in; empty where it does not stand there letter by
     * letter.
     *
     * @throws IllegalStateException when only a report is at hand
     */
    public Optional<Strides> stridesIn(byte[] content, int length, int start) {
        return Strides.of(reveal(), content, length, start);
    }

    /** Whether the value itself is at hand. */
    public boolean isKnown() {
        return known;
    }

    /** Whether only the length may be shown because a person chose the value; of a withheld one: whether only that is. */
    public boolean isChosen() {
        return chosen;
    }

    public int length() {
        return length;
    }

    /** What reports may print: at most the first four characters of a long random value, else the length alone. */
    public String redacted() {
        if (!known) {
            return value;
        }
        if (chosen || value.length() < LONG_ENOUGH_TO_SHOW_A_HEAD || !isReadable(value.substring(0, SHOWN))) {
            return "(" + value.length() + " characters)";
        }
        return value.substring(0, SHOWN) + "… (" + value.length() + " characters)";
    }

    /** The head of a key in a binary file says nothing, and might steer a terminal. */
    private static boolean isReadable(String head) {
        for (int i = 0; i < head.length(); i++) {
            if (Character.isISOControl(head.charAt(i)) || head.charAt(i) == 0xfffd) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return redacted();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && that.known == known && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
