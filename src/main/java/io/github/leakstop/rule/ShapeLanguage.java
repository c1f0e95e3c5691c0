package io.github.leakstop.rule;

import io.github.leakstop.rule.Shape.Base64;
import io.github.leakstop.rule.Shape.Literal;
import io.github.leakstop.rule.Shape.Part;
import io.github.leakstop.rule.Shape.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the language of shapes: literal text with {@code {{class:count options}}} in it.
 *
 * <p>A class is the name of an {@link Alphabet}, {@code uuid}, {@code uuid4} or characters in brackets such as
 * {@code [a-z0-9_]}; a count is {@code 32} or {@code 8-10}. A backslash before two braces makes them text.
 */
final class ShapeLanguage {
    static final String OPEN = "{{";
    static final String CLOSE = "}}";

    private static final int LONGEST = 4096;
    private static final List<String> UUIDS = List.of("uuid", "uuid4");

    private ShapeLanguage() {}

    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("\\" + OPEN, at)) {
                literal.append(OPEN);
                at += 1 + OPEN.length();
            } else if (opens(text, at)) {
                int end = end(text, at);
                for (Part part : placeholder(text.substring(at + OPEN.length(), end))) {
                    append(part, literal, parts);
                }
                at = end + CLOSE.length();
            } else {
                literal.append(ascii(text.charAt(at++)));
            }
        }
        flush(literal, parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a shape must not be empty");
        }
        return parts;
    }

    /** Whether a placeholder opens here: at the last two of several braces. */
    static boolean opens(String text, int at) {
        return text.startsWith(OPEN, at) && !text.startsWith("{", at + OPEN.length());
    }

    /** Where the placeholder that opens at {@code from} closes. */
    static int end(String text, int from) {
        int end = text.indexOf(CLOSE, from);
        if (end < 0) {
            throw new IllegalArgumentException(
                    "'" + OPEN + "' without '" + CLOSE + "'; write '\\" + OPEN + "' for text");
        }
        return end;
    }

    /** What stands between the braces: {@code hex:32 upper}, {@code uuid4}, {@code [a-z]:3-5}. */
    static List<Part> placeholder(String body) {
        int classEnd = body.startsWith("[") ? CharacterSet.end(body) : nameEnd(body);
        String name = body.substring(0, classEnd);
        String rest = body.substring(classEnd);
        String[] words = rest.strip().split("\\s+");
        if (UUIDS.contains(name)) {
            String option = rest.isBlank() ? "lower" : only(words, 0, body);
            return uuid(name.equals("uuid4"), option);
        }
        if (!words[0].startsWith(":")) {
            throw new IllegalArgumentException("'" + body + "' lacks a count, such as " + name + ":32" + unknown(name));
        }
        Count count = Count.parse(words[0].substring(1), LONGEST);
        if (name.equals(Alphabet.BASE64.id()) && words.length == 1) {
            return List.of(new Base64(count.min(), count.max()));
        }
        String characters = name.startsWith("[") ? CharacterSet.parse(name) : alphabet(name);
        String chosen = words.length == 1 ? characters : Alphabet.inCase(characters, only(words, 1, body));
        return List.of(new Run(Alphabet.distinct(chosen), count.min(), count.max()));
    }

    /** Every name that may stand before the colon. */
    static List<String> names() {
        return Stream.concat(Alphabet.ids().stream(), UUIDS.stream()).toList();
    }

    private static String alphabet(String name) {
        return Alphabet.named(name)
                .map(Alphabet::characters)
                .orElseThrow(() ->
                        new IllegalArgumentException("unknown class '" + name + "'" + NearestName.hint(name, names())));
    }

    private static String unknown(String name) {
        return names().contains(name) || name.startsWith("[") ? "" : NearestName.hint(name, names());
    }

    private static String only(String[] words, int at, String body) {
        if (words.length > at + 1) {
            throw new IllegalArgumentException("more than one option in '" + body + "'");
        }
        return words[at];
    }

    private static int nameEnd(String body) {
        int at = 0;
        while (at < body.length() && Character.isLetterOrDigit(body.charAt(at))) {
            at++;
        }
        return at;
    }

    private static List<Part> uuid(boolean four, String option) {
        String hex = Alphabet.inCase(Alphabet.HEX.characters(), option);
        Literal dash = new Literal("-");
        List<Part> parts = new ArrayList<>(List.of(new Run(hex, 8, 8), dash, new Run(hex, 4, 4), dash));
        if (four) {
            String variant = Alphabet.inCase("89ab", option);
            parts.addAll(
                    List.of(new Literal("4"), new Run(hex, 3, 3), dash, new Run(variant, 1, 1), new Run(hex, 3, 3)));
        } else {
            parts.addAll(List.of(new Run(hex, 4, 4), dash, new Run(hex, 4, 4)));
        }
        parts.addAll(List.of(dash, new Run(hex, 12, 12)));
        return parts;
    }

    private static void append(Part part, StringBuilder literal, List<Part> parts) {
        if (part instanceof Literal text) {
            literal.append(text.text());
        } else {
            flush(literal, parts);
            parts.add(part);
        }
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (literal.length() > 0) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static char ascii(char c) {
        if (c < ' ' || c > '~') {
            throw new IllegalArgumentException("a shape is printable ASCII, this is not: U+%04X".formatted((int) c));
        }
        return c;
    }
}
