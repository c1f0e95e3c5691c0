package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.RulePack;
import java.util.List;
import java.util.Optional;

/**
 * Says why a value is no secret. Thread-safe; the cost is linear in the length of the value.
 *
 * <p>Words come from the lists of the rule pack, shapes stand in the code.
 */
public final class ValueJudge {
    private final List<Excuse> excuses;

    private ValueJudge(List<Excuse> excuses) {
        this.excuses = List.copyOf(excuses);
    }

    /** A judge that knows the words of this pack. */
    public static ValueJudge of(RulePack pack) {
        WordLists words = new WordLists(pack.words());
        return new ValueJudge(List.of(new Reference(words), new Placeholder(words)));
    }

    /**
     * The reason why this value is no secret, in one or two words, or empty where nothing excuses it.
     *
     * @param value as read, escapes undone; surrounding quotes and blanks do not matter
     * @param name what takes the value, as far as known, or empty
     * @param role part of a credential that the value would be
     * @param form name of the assignment's form, such as {@code QUOTED}, or empty
     */
    public Optional<String> excuse(String value, String name, Role role, String form) {
        Claim claim = Claim.of(value, name, role, form);
        for (Excuse excuse : excuses) {
            if (excuse.covers(claim)) {
                return Optional.of(excuse.reason());
            }
        }
        return Optional.empty();
    }
}
