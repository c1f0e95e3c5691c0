package io.github.leakstop.detect.value;

/**
 * How much a value looks like a password that a person chose. Two thirds of the passwords that leak from Java code are
 * lower-case words of 4 to 11 letters, so the value alone seldom decides: what stands beside it (user, host, test code)
 * has to.
 */
public enum Plausibility {
    /** No password: something excuses it. */
    NOT_A_PASSWORD,
    /** A known default or a walk over the keyboard: {@code 123456}, {@code root}, {@code changeit}. */
    WEAK,
    /** One word of letters: a password, a name or a setting. */
    PLAIN_WORD,
    /** Of several kinds of characters, or long: a password, if its name says so. */
    STRONG
}
