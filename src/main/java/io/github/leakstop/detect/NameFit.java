package io.github.leakstop.detect;

import io.github.leakstop.rule.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the name that takes a value is one that a rule expects. */
enum NameFit {
    NONE,
    /** A password's name may take the passphrase of a set, if the set is there. */
    IN_COMPANY,
    FULL;

    static NameFit of(CompiledRule rule, Holder holder) {
        if (rule.names().holdEndOf(holder.name())
                || holder.isArgument()
                        && rule.names().holdEndOf(holder.assignment().callee())) {
            return FULL;
        }
        boolean listedAlone = rule.role() == Role.ANY && !rule.rule().names().isEmpty();
        return listedAlone ? NONE : holder.role().map(role -> of(rule, role)).orElse(NONE);
    }

    static NameFit of(CompiledRule rule, Role named) {
        return of(
                rule.role(),
                named,
                rule.rule().shape().isPresent() && !rule.rule().chosen());
    }

    /**
     * @param expected of the rule
     * @param named what the name says
     * @param shaped the value's shape says the rest, so that a looser name will do
     */
    private static NameFit of(Role expected, Role named, boolean shaped) {
        if (expected == named || expected == Role.ANY) {
            return FULL;
        }
        return switch (expected) {
            case PASSPHRASE -> named == Role.PASSWORD ? IN_COMPANY : NONE;
            case PASSWORD -> named == Role.PASSPHRASE ? FULL : NONE;
            case SECRET ->
                shaped && (named == Role.TOKEN || named == Role.PRIVATE_KEY || named == Role.PASSWORD) ? FULL : NONE;
            case TOKEN -> shaped && (named == Role.KEY || named == Role.SECRET || named == Role.PASSWORD) ? FULL : NONE;
            case PRIVATE_KEY -> shaped && (named == Role.SECRET || named == Role.KEY) ? FULL : NONE;
            default -> NONE;
        };
    }

    /** Words of a name in lower case: split at marks, at humps and between letters and digits. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean part = Character.isLetterOrDigit(c);
            if (word.length() > 0 && (!part || breaks(name, i))) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (part) {
                word.append(c);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static boolean breaks(String name, int i) {
        char before = name.charAt(i - 1);
        char c = name.charAt(i);
        boolean hump = Character.isUpperCase(c)
                && (Character.isLowerCase(before)
                        || i + 1 < name.length()
                                && Character.isUpperCase(before)
                                && Character.isLowerCase(name.charAt(i + 1)));
        return hump || Character.isDigit(c) != Character.isDigit(before);
    }
}
