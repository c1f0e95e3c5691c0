package io.github.leakstop.finding;

import java.util.Locale;

/**
 * A credential's value, held so that it cannot slip out: it prints redacted and does not serialise.
 *
 * <p>{@link #reveal()} is for detection, for fingerprints and for the redactor; a fitness test keeps everyone else away.
 * Immutable and thread-safe.
 */
public final class Secret {
    private static final int SHOWN = 4;
    private static final int LONG_ENOUGH_TO_SHOW_A_HEAD = 20;

    private final String value;
    private final boolean chosen;

    private Secret(String value, boolean chosen) {
        this.value = value;
        this.chosen = chosen;
    }

    /** A value made by a machine: long ones show their first four characters. */
    public static Secret random(String value) {
        return new Secret(value, false);
    }

    /** A value that a person chose (passphrase, password): nothing of it is ever shown but its length. */
    public static Secret chosen(String value) {
        return new Secret(value, true);
    }

    public String reveal() {
        return value;
    }

    public boolean isChosen() {
        return chosen;
    }

    public int length() {
        return value.length();
    }

    /** What reports may print: at most the first four characters of a long random value, else the length alone. */
    public String redacted() {
        if (chosen || value.length() < LONG_ENOUGH_TO_SHOW_A_HEAD) {
            return String.format(Locale.ROOT, "(%d characters)", value.length());
        }
        return String.format(Locale.ROOT, "%s… (%d characters)", value.substring(0, SHOWN), value.length());
    }

    @Override
    public String toString() {
        return redacted();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
