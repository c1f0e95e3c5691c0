package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A password of one of these grades. */
record Graded(Set<PasswordGrade> grades, ValueJudge judge) implements Validator {
    static Graded of(String argument, ValueJudge judge) {
        return new Graded(
                Arrays.stream(argument.split(","))
                        .map(grade -> PasswordGrade.valueOf(grade.strip().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                judge);
    }

    @Override
    public boolean accepts(String value) {
        return grades.contains(grade(value));
    }

    /** A word that stands beside it is guessed at once. */
    @Override
    public boolean acceptsGivenAway(String value) {
        PasswordGrade grade = grade(value);
        return grades.contains(grade == PasswordGrade.WORD ? PasswordGrade.WEAK : grade);
    }

    private PasswordGrade grade(String value) {
        return judge.grade(value, "", Role.PASSWORD, "");
    }
}
