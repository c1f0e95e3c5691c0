package io.github.leakstop.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.scan.InvalidRequestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class RequestReaderTest {
    @Test
    void a_severity_is_read_whatever_its_case() throws InvalidRequestException {
        assertEquals(Optional.of(Severity.CRITICAL), RequestReader.line(" Critical "));
    }

    @Test
    void without_a_severity_the_goal_decides() throws InvalidRequestException {
        assertEquals(Optional.empty(), RequestReader.line(""));
    }

    @Test
    void never_is_no_line_but_a_vow() throws InvalidRequestException {
        assertEquals(Optional.empty(), RequestReader.line("never"));
        assertTrue(RequestReader.neverFails("NEVER"));
    }

    @Test
    void a_mistyped_severity_is_answered_with_what_is_allowed() {
        assertEquals(
                "leakstop.failOn does not know \"hgih\". Did you mean high? Allowed: critical, high, medium, low, never.",
                messageOf(() -> RequestReader.line("hgih")));
    }

    @Test
    void gaps_are_accepted_by_their_names() throws InvalidRequestException {
        assertEquals(
                Set.of(Gap.Cause.SHALLOW, Gap.Cause.MISSING_OBJECTS),
                RequestReader.accepted(List.of("shallow", " missing-objects", "")));
    }

    @Test
    void an_unknown_gap_is_answered_with_what_is_allowed() {
        String message = messageOf(() -> RequestReader.accepted(List.of("foo")));
        assertTrue(message.startsWith("leakstop.accept does not know \"foo\"."), message);
        assertTrue(message.contains("Allowed: shallow, partial-clone, "), message);
    }

    @Test
    void names_are_given_one_by_one_or_in_a_file(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("names.txt"), "# all of us\nshop\n\n tools # and theirs\n");
        assertEquals(
                List.of("bot", "shop", "tools"),
                RequestReader.listed("leakstop.expect", List.of("bot", "@names.txt"), List.of(folder)));
    }

    @Test
    void a_file_of_names_that_is_not_there_is_a_wrong_request(@TempDir Path folder) {
        String message =
                messageOf(() -> RequestReader.listed("leakstop.expect", List.of("@names.txt"), List.of(folder)));
        assertTrue(message.startsWith("leakstop.expect names names.txt, which is not there. Looked at "), message);
    }

    @Test
    void no_choice_means_all_of_them() throws InvalidRequestException {
        assertEquals(List.of("json", "sarif"), RequestReader.chosen("x", List.of(), List.of("json", "sarif")));
    }

    @Test
    void a_choice_keeps_the_order_of_the_house() throws InvalidRequestException {
        assertEquals(
                List.of("json", "sarif"),
                RequestReader.chosen("x", List.of("sarif", "json"), List.of("json", "junit", "sarif")));
    }

    @Test
    void a_file_is_looked_for_in_one_folder_after_the_other(@TempDir Path first, @TempDir Path second)
            throws Exception {
        Path rules = Files.writeString(second.resolve("own.yml"), "");
        assertEquals(List.of(rules), RequestReader.existing("x", List.of("own.yml"), List.of(first, second)));
    }

    @Test
    void a_missing_file_is_named_with_the_places_looked_at(@TempDir Path folder) {
        assertEquals(
                "leakstop.rules names own.yml, which is not there. Looked at " + folder.resolve("own.yml") + ".",
                messageOf(() -> RequestReader.existing("leakstop.rules", List.of("own.yml"), List.of(folder, folder))));
    }

    private static String messageOf(Executable reading) {
        return assertThrows(InvalidRequestException.class, reading).getMessage();
    }
}
