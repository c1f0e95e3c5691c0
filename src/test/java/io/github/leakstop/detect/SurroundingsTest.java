package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.BuiltInRules;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {
    private final Detector detector;

    SurroundingsTest() throws IOException {
        detector = Detector.of(BuiltInRules.load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker run -e MYSQL_USER=orchard -e MYSQL_PASSWORD=%s mysql",
                "CREATE USER 'orchard'@'%%' IDENTIFIED BY '%s';",
                "spring.datasource.url=jdbc:mysql://db/orchard\nspring.datasource.password=%s",
                "<user name=\"orchard\">\n  <property name=\"password\">%s</property>"
            })
    void a_password_that_stands_beside_it_is_weak(String text) {
        assertEquals(List.of(Severity.MEDIUM), severities(text.formatted("orchard")));
        assertEquals(List.of(Severity.HIGH), severities(text.formatted("wrenbird")));
    }

    @Test
    void digits_behind_what_stands_beside_it_hide_nothing() {
        String text = "user=orchard\npassword=orchard%s\n";

        assertEquals(List.of(Severity.MEDIUM), severities(text.formatted("123")));
        assertEquals(List.of(Severity.HIGH), severities(text.formatted("x123")));
    }

    @Test
    void the_same_password_beside_it_gives_nothing_away() {
        String text = "root.password = '%1$s'\nreader.password = '%1$s'\n".formatted("wrenbird");

        assertEquals(List.of(Severity.HIGH, Severity.HIGH), severities(text));
    }

    @Test
    void a_list_of_words_under_one_name_is_no_password() {
        String words = "'wrenbird', 'plumgarden', 'oakmeadow', 'riverstone', 'ferngrove', 'hillbrook'";

        assertEquals(List.of(), severities("passwords = [" + words + "]\n"));
    }

    @Test
    void prose_behind_a_colon_is_no_password() {
        String comment = "// password: %s\n";

        assertEquals(List.of(), severities(comment.formatted("wrenbird that people leave in place")));
        assertEquals(List.of(), severities("- *weak " + "passwords*: defaults that people leave (41 of 44)\n"));
        assertEquals(List.of(Severity.HIGH), severities(comment.formatted("wrenbird")));
    }

    @Test
    void nothing_is_opened_at_a_host_of_examples() {
        String url = "https://reader:%s@".formatted("wrenbird");

        assertEquals(List.of(), severities("url = " + url + "example.org/a.git\n"));
        assertEquals(List.of(Severity.HIGH), severities("url = " + url + "db.acme.io/a.git\n"));
    }

    private List<Severity> severities(String text) {
        return Packs.firm(detector, text).stream().map(Candidate::severity).toList();
    }
}
