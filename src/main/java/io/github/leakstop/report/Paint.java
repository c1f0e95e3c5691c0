package io.github.leakstop.report;

/** Puts colour on text for a terminal, or leaves it plain. */
@FunctionalInterface
public interface Paint {
    /** For files and for whoever asked for no colour. */
    Paint PLAIN = (tone, text) -> text;

    /** The colours that Maven uses itself: bold red, bold yellow, bold green, bold, faint. */
    Paint ANSI = (tone, text) -> "\u001b[" + tone.code + "m" + text + "\u001b[m";

    String on(Tone tone, String text);

    /** What a colour means. */
    enum Tone {
        BAD("1;31"),
        WARNING("1;33"),
        GOOD("1;32"),
        STRONG("1"),
        FAINT("2");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }
}
