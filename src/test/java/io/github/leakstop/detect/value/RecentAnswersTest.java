package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.rule.Role;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
    private final List<String> asked = new ArrayList<>();
    private final RecentAnswers<String> answers = new RecentAnswers<>((value, name, role, form) -> {
        asked.add(value);
        return value + "/" + name + "/" + role + "/" + form;
    });

    @Property
    void an_answer_is_that_of_the_question_however_often_it_is_asked(@ForAll("values") List<String> values) {
        for (String value : values) {
            for (Role role : Role.values()) {
                String name = value.substring(value.length() / 2);
                assertEquals(value + "/" + name + "/" + role + "/QUOTED", answers.of(value, name, role, "QUOTED"));
            }
        }
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.strings().ofMaxLength(200).list().ofSize(60);
    }

    @Test
    void what_was_asked_a_moment_ago_is_not_worked_out_again() {
        String first = answers.of("tr0ub4dor", "password", Role.PASSWORD, "");
        assertEquals(first, answers.of("tr0ub4dor", "password", Role.PASSWORD, ""));
        assertEquals(1, asked.size());
    }

    @Test
    void a_long_value_is_not_kept() {
        String text = "a".repeat(5000);
        answers.of(text, "", Role.PASSWORD, "");
        answers.of(text, "", Role.PASSWORD, "");
        assertEquals(2, asked.size());
    }
}
