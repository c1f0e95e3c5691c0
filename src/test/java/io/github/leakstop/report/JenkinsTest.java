package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.parser.violations.SarifAdapter;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the SARIF file with the parser library of Jenkins' Warnings plugin: what arrives is what Jenkins shows. */
class JenkinsTest {
    @TempDir
    private Path folder;

    @Test
    void every_finding_arrives_with_its_file_line_and_rule() throws IOException {
        List<Issue> issues = shown(Sample.leaks());

        assertEquals(
                Set.of(
                        "src/main/resources/application.properties:14 okx-secret-key",
                        "src/main/resources/application.properties:15 okx-passphrase",
                        "deploy/release.sh:7 github-token",
                        "src/main/resources/application.properties:13 okx-api-key",
                        "src/test/resources/db.yml:4 generic-password"),
                issues.stream()
                        .map(i -> i.getFileName() + ":" + i.getLineStart() + " " + i.getType())
                        .collect(Collectors.toSet()));
    }

    @Test
    void critical_and_high_arrive_as_high_medium_as_normal_low_as_low() throws IOException {
        List<Finding> findings = List.of(
                Sample.finding("a-critical", "A", Severity.CRITICAL).build(),
                Sample.finding("b-high", "B", Severity.HIGH).build(),
                Sample.finding("c-medium", "C", Severity.MEDIUM).build(),
                Sample.finding("d-low", "D", Severity.LOW).build());

        List<Issue> issues = shown(Sample.result(Outcome.LEAKS, findings, List.of(), Set.of()));

        assertEquals(
                List.of("HIGH", "HIGH", "NORMAL", "LOW"),
                issues.stream()
                        .sorted(Comparator.comparing(Issue::getType))
                        .map(i -> i.getSeverity().getName())
                        .toList());
    }

    @Test
    void the_message_of_a_history_finding_tells_commit_author_and_date() throws IOException {
        String message = shown(Sample.leaks()).stream()
                .filter(i -> i.getType().equals("github-token"))
                .map(Issue::getMessage)
                .collect(Collectors.joining());

        assertTrue(message.contains("GitHub personal access token"), message);
        assertTrue(message.contains(Sample.FIRST_COMMIT.substring(0, 7) + ", 2023-05-04, Jane Doe"), message);
        assertTrue(message.contains("only in history"), message);
    }

    @Test
    void a_path_with_blanks_and_umlauts_arrives_as_it_is() throws IOException {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file("doc s/Übersicht #1 100%: [x].md", 3))
                .build();

        List<Issue> issues = shown(Sample.result(Outcome.LEAKS, List.of(finding), List.of(), Set.of()));

        assertEquals("doc s/Übersicht #1 100%: [x].md", issues.get(0).getFileName());
    }

    @Test
    void an_excused_finding_is_not_counted() throws IOException {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .excused("baseline", "known since 2024")
                .build();

        assertEquals(List.of(), shown(Sample.result(Outcome.CLEAN, List.of(finding), List.of(), Set.of())));
    }

    private List<Issue> shown(ScanResult result) throws IOException {
        Path file = new ReportFolder(folder)
                .write(result, List.of(new SarifReport()))
                .get(0);
        assertTrue(Files.size(file) > 0);
        return new SarifAdapter().parse(new FileReaderFactory(file)).stream().toList();
    }
}
