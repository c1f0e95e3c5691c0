package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The last answers to a question about values.
 *
 * <p>Idea: a history holds the same value in many versions of a file, one after another, and what is said of it hangs on
 * nothing but the value, its name, its role and its form. Each such four have one place in a table, by their hash, which the
 * next four with that place take; so it never grows. Cost: a hash and a comparison, some half a megabyte at most. When not to
 * use it: for answers cheaper than that. Thread-safe without locks; two threads may work out an answer both.
 */
final class RecentAnswers<A> {
    private static final int PLACES = 1 << 11;
    private static final int LONGEST = 128;

    private final Question<A> question;
    private final AtomicReferenceArray<Answer<A>> answers = new AtomicReferenceArray<>(PLACES);

    RecentAnswers(Question<A> question) {
        this.question = question;
    }

    /** What is asked; it gives the same answer each time. */
    interface Question<A> {
        A answer(String value, String name, Role role, String form);
    }

    private record Answer<A>(String value, String name, Role role, String form, A answer) {
        boolean isTo(String otherValue, String otherName, Role otherRole, String otherForm) {
            return role == otherRole && value.equals(otherValue) && name.equals(otherName) && form.equals(otherForm);
        }
    }

    A of(String value, String name, Role role, String form) {
        if (value.length() > LONGEST) {
            return question.answer(value, name, role, form);
        }
        int hash = (value.hashCode() * 31 + name.hashCode()) * 31
                + form.hashCode()
                + role.name().hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Answer<A> known = answers.get(place);
        if (known == null || !known.isTo(value, name, role, form)) {
            known = new Answer<>(value, name, role, form, question.answer(value, name, role, form));
            answers.set(place, known);
        }
        return known.answer();
    }
}
