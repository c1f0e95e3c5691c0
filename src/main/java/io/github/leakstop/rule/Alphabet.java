package io.github.leakstop.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The alphabets that the shape language knows by name; RFC 4648 and, for base58, the one of Bitcoin. */
enum Alphabet {
    HEX("0123456789abcdef"),
    DIGITS("0123456789"),
    LOWER("abcdefghijklmnopqrstuvwxyz"),
    UPPER("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ALNUM("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
    BASE32("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
    BASE58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
    BASE62(ALNUM.characters),
    BASE64(ALNUM.characters + "+/"),
    BASE64URL(ALNUM.characters + "-_");

    private final String characters;

    Alphabet(String characters) {
        this.characters = characters;
    }

    String characters() {
        return characters;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Alphabet> named(String id) {
        return Arrays.stream(values()).filter(a -> a.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Alphabet::id).toList();
    }

    /**
     * The characters left by {@code lower}, {@code upper} or {@code any}: letters in that case alone, or in both.
     *
     * @throws IllegalArgumentException for another word
     */
    static String inCase(String characters, String option) {
        StringBuilder all = new StringBuilder();
        switch (option) {
            case "lower" -> all.append(characters.toLowerCase(Locale.ROOT));
            case "upper" -> all.append(characters.toUpperCase(Locale.ROOT));
            case "any" -> all.append(characters.toUpperCase(Locale.ROOT)).append(characters.toLowerCase(Locale.ROOT));
            default ->
                throw new IllegalArgumentException(
                        "unknown option '" + option + "'" + NearestName.hint(option, List.of("lower", "upper", "any")));
        }
        return distinct(all);
    }

    /** Each character once, in the order of their codes. */
    static String distinct(CharSequence characters) {
        return characters
                .chars()
                .distinct()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
