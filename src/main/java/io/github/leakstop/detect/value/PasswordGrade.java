package io.github.leakstop.detect.value;

/**
 * How much a value looks like a password that a person chose. Two thirds of the passwords that leak from Java code are
 * lower-case words of 4 to 11 letters, so the value alone seldom decides: what stands beside it (user, host, test code)
 * has to.
 */
public enum PasswordGrade {
    /** No password: something excuses it. */
    NONE,
    /** Guards nothing worth guarding: {@code 123456}, {@code root}, {@code test}, {@code some-password}. */
    DUMMY,
    /** A known default, or guessed at once: {@code changeit}, {@code admin123}, {@code qwerty}, {@code mypassword}. */
    WEAK,
    /** One word or one number: a password, a name or a setting. */
    WORD,
    /** Of several kinds of characters, six at least: a password, if its name says so. */
    STRONG
}
