package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.detect.assignment.Form;
import io.github.leakstop.rule.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the characters round a value tell of it: that it is a variable and no literal, that it is one of many words, that its
 * name is chance among noise, or that it is the id of an entry.
 */
final class NoLiteral {
    private static final int AROUND = 60;
    private static final int LONGEST_LINE = 400;
    private static final int FEWEST_MARKS = 7;
    private static final int FEWEST_CODES = 2;
    private static final int FEW_LINES = 160;
    private static final List<String> OF_ACCOUNT =
            List.of("api", "app", "access", "client", "auth", "account", "exchange");
    private static final int LONGEST_ENTRY = 20;
    private static final String MARKS = "#$%@^`\\?!*";

    private final Text text;
    private final Work work;
    private final List<String> idSchemes;
    private Optional<Boolean> binary = Optional.empty();

    NoLiteral(Text text, Work work, RuleIndex index) {
        this.text = text;
        this.work = work;
        this.idSchemes = index.listed("id-scheme");
    }

    Optional<String> excuse(Sighting sighting) {
        if (idSchemes.stream().anyMatch(scheme -> text.startsWith(scheme, sighting.start() - scheme.length()))) {
            return Optional.of("id by its scheme");
        }
        Assignment a = sighting.holder().assignment();
        boolean named = sighting.rule().isGeneric() && sighting.rule().pattern().isEmpty();
        if (named && sighting.rule().rule().chosen() && isBinary()) {
            return Optional.of("name in a binary file");
        }
        if (!sighting.isNamed()
                || !sighting.rule().isGeneric()
                || sighting.rule().hasShape()) {
            return Optional.empty();
        }
        if (isVariable(sighting, a) || isBound(a)) {
            return Optional.of("variable");
        }
        if (a.form() == Form.QUOTED && text.at(a.valueStart()) == ' ' && text.at(a.valueEnd() - 1) == ' ') {
            return Optional.of("text between two literals");
        }
        if (isAlternative(sighting, a)) {
            return Optional.of("one of many words");
        }
        if (sighting.value().indexOf('|') >= 0 && sighting.value().indexOf('&') >= 0) {
            return Optional.of("list of pairs");
        }
        if (isCoordinate(sighting.value())) {
            return Optional.of("coordinate of a library");
        }
        if (isCountry(a)) {
            return Optional.of("code of a country");
        }
        if (isEntry(sighting, a)) {
            return Optional.of("id of an entry");
        }
        return isNoise(sighting) ? Optional.of("name in noise") : Optional.empty();
    }

    private boolean isBinary() {
        binary = binary.or(() -> Optional.of(text.isBinary()));
        return binary.orElseThrow();
    }

    /** {@code password: encryptPassword,} at the end of a line: a comma is no part of YAML, so it is a script. */
    private boolean isVariable(Sighting sighting, Assignment a) {
        byte next = text.at(sighting.end() + 1);
        return (a.form() == Form.YAML || a.form() == Form.PROPERTY)
                && text.at(sighting.end()) == ','
                && (next == '\n' || next == '\r')
                && isName(sighting.value());
    }

    private static boolean isName(String value) {
        return !value.isEmpty()
                && Character.isLetter(value.charAt(0))
                && value.chars().allMatch(c -> Character.isLetter(c) || c == '_' || c == '.');
    }

    /** {@code @forget-pwd="handler"}, {@code :password="form.text"}, {@code v-model="pwd"}: attributes of a template. */
    private boolean isBound(Assignment a) {
        byte before = text.at(a.nameStart() - 1);
        return a.form() == Form.XML_ATTRIBUTE
                && (before == '@' || before == ':' || a.name().startsWith("v-"))
                && a.value().chars().noneMatch(Character::isDigit);
    }

    /** Of {@code get-password|set-password|show}; a table's bars have blanks, or begin the line. */
    private boolean isAlternative(Sighting sighting, Assignment a) {
        return a.form() == Form.BARE
                && text.at(a.nameEnd()) == '|'
                && text.at(sighting.start() - 1) == '|'
                && text.at(text.lineStart(sighting.start(), Math.max(0, sighting.start() - LONGEST_LINE))) != '|';
    }

    /** {@code io.jsonwebtoken:jjwt-impl:0.11.5}: an artifact and its version behind the group, as builds name them. */
    private static boolean isCoordinate(String value) {
        int colon = value.indexOf(':');
        return colon > 0
                && value.indexOf('.', colon) > colon + 1
                && value.substring(0, colon).chars().allMatch(c -> Character.isLowerCase(c) || c == '-')
                && value.substring(colon + 1).chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    /** {@code put("PW", "Palau")}: two letters among others, all upper-case and nothing else, are codes of countries. */
    private boolean isCountry(Assignment a) {
        boolean plain = a.value().chars().allMatch(c -> c == ' ' || Character.isLetter(c))
                || a.value().chars().allMatch(Character::isDigit);
        if (!plain || a.nameEnd() - a.nameStart() != 2 || !isCode(a.nameStart())) {
            return false;
        }
        int from = Math.max(0, a.nameStart() - FEW_LINES);
        int to = Math.min(text.length(), a.valueEnd() + FEW_LINES);
        work.add(to - from);
        Set<String> others = new HashSet<>();
        for (int at = from; at < to; at++) {
            if (at != a.nameStart() && isCode(at)) {
                others.add(text.string(at, at + 2));
            }
        }
        others.remove(text.string(a.nameStart(), a.nameEnd()));
        return others.size() >= FEWEST_CODES;
    }

    private boolean isCode(int at) {
        return isUpper(at)
                && isUpper(at + 1)
                && !Boundary.isOfWord(text.at(at - 1))
                && !Boundary.isOfWord(text.at(at + 2));
    }

    private boolean isUpper(int at) {
        return text.at(at) >= 'A' && text.at(at) <= 'Z';
    }

    /**
     * A UUID or a word under nothing but {@code key}, as lists of components have it, the index of a table, and a cipher's key
     * in hex.
     */
    private boolean isEntry(Sighting sighting, Assignment a) {
        if (sighting.rule().role() != Role.KEY
                || a.form() == Form.PROPERTY
                || OF_ACCOUNT.stream().anyMatch(a.name().toLowerCase(Locale.ROOT)::contains)
                || !a.name().substring(a.name().lastIndexOf('.') + 1).equalsIgnoreCase("key")) {
            return false;
        }
        if (a.callee().endsWith("fromhex") || a.callee().endsWith("unhexlify")) {
            return true;
        }
        if (text.at(sighting.end()) == '`' && text.startsWith("(", sighting.end() + 2)) {
            return true;
        }
        String value = sighting.value();
        boolean uuid = value.length() == 36 && value.charAt(8) == '-' && value.charAt(13) == '-';
        boolean word = a.form() == Form.XML_ATTRIBUTE
                && value.length() < LONGEST_ENTRY
                && value.chars().allMatch(Character::isLetter);
        return uuid || word || value.indexOf(':') != value.lastIndexOf(':');
    }

    /** Most marks that there are, and no blank: base85, or what else looks like a cat on the keyboard. */
    private boolean isNoise(Sighting sighting) {
        int from = Math.max(0, sighting.start() - AROUND);
        int to = Math.min(text.length(), sighting.end() + AROUND);
        work.add(to - from);
        int seen = 0;
        for (int at = from; at < to; at++) {
            byte b = text.at(at);
            if (b == ' ' || b < 0) {
                return false;
            }
            int mark = at >= sighting.start() && at < sighting.end() ? -1 : MARKS.indexOf(b);
            seen |= mark < 0 ? 0 : 1 << mark;
        }
        return Integer.bitCount(seen) >= FEWEST_MARKS;
    }
}
