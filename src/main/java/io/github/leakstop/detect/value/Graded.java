package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A password of one of these grades. */
record Graded(Set<PasswordGrade> grades, ValueJudge judge) implements Validator {
    private static final Pattern COUNTED = Pattern.compile("[A-Za-z]++\\d{1,4}");

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

    /** A word that stands beside it is guessed at once, with a few digits behind it too. */
    @Override
    public boolean acceptsGivenAway(String value) {
        PasswordGrade grade = grade(value);
        boolean guessed = grade == PasswordGrade.WORD
                || grade == PasswordGrade.STRONG && COUNTED.matcher(value).matches();
        return grades.contains(guessed ? PasswordGrade.WEAK : grade);
    }

    private PasswordGrade grade(String value) {
        return judge.grade(value, "", Role.PASSWORD, "");
    }
}
