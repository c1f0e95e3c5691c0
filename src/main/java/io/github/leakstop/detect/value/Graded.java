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
        return grades.contains(judge.grade(value, "", Role.PASSWORD, ""));
    }
}
