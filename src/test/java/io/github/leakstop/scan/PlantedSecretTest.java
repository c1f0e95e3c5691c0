package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.it.GitProject;
import io.github.leakstop.report.ConsoleReport;
import io.github.leakstop.report.Essence;
import io.github.leakstop.report.Paint;
import io.github.leakstop.report.Report;
import io.github.leakstop.report.Reports;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.jgit.util.FileUtils;

/** A planted secret is found wherever it is put, and no output ever holds it: through the whole scan, in real repositories. */
class PlantedSecretTest {
    /** The later scans know from the record what the earlier ones have read. */
    private static final List<Goal> AGAIN = List.of(Goal.CHECK, Goal.HISTORY, Goal.CHECK, Goal.HISTORY);

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void a_planted_secret_is_found_wherever_it_is_put_and_never_shown(
            @ForAll PlantedPlace place, @ForAll("plantings") Planting planting, @ForAll boolean packed)
            throws Exception {
        Path folder = Files.createTempDirectory("planted");
        try (GitProject project = GitProject.begin(folder.toFile())) {
            project.write("README.md", "A bot.\n").commit("Tell");
            place.put(project, planting);
            if (packed) {
                project.pack();
            }
            Path record = folder.resolve(".git/leakstop");
            for (Goal goal : AGAIN) {
                Files.deleteIfExists(record.resolve(goal.id()));
                ScanResult result = new Scan(request(goal, folder)).run(Progress.SILENT);
                Set<String> expected = new TreeSet<>(
                        place.seenBy().contains(goal) ? planting.trio().values() : List.of());
                assertEquals(numbered(expected, planting), numbered(values(result), planting), goal + " of " + place);
                showsNothingOf(planting, result);
            }
            for (Goal goal : Goal.values()) {
                showsNothingOf(planting, new Scan(request(goal, folder)).run(Progress.SILENT));
                recordHoldsNothingOf(planting, record.resolve(goal.id()));
            }
            recordHoldsNothingOf(planting, record.resolve("record"));
        } finally {
            FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE);
        }
    }

    @Provide
    Arbitrary<Planting> plantings() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_000_000),
                        Arbitraries.of(Planting.Syntax.class),
                        folders(),
                        Arbitraries.of(Planting.Wrapping.class),
                        Arbitraries.of(Planting.Encoding.class))
                .as(Planting::new);
    }

    private static Arbitrary<String> folders() {
        Arbitrary<String> names = Arbitraries.of(
                "src", "main", "with blank", "\u6b27\u6613", "na\u00efve", "-dash", "a'b", "#1", "[x]", "$HOME", "..x");
        return names.list().ofMaxSize(12).map(folders -> folders.isEmpty() ? "" : String.join("/", folders) + "/");
    }

    private static Set<String> values(ScanResult result) {
        return result.findings().stream().map(f -> f.secret().reveal()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The trio's values by their part, so that a failure tells which. */
    private static List<String> numbered(Set<String> values, Planting planting) {
        List<String> trio = planting.trio().values();
        List<String> parts = List.of("key", "secret", "passphrase");
        return values.stream()
                .map(value -> trio.contains(value) ? parts.get(trio.indexOf(value)) : "something else")
                .sorted()
                .toList();
    }

    private static void showsNothingOf(Planting planting, ScanResult result) throws Exception {
        List<String> outputs = new ArrayList<>(new ConsoleReport(Paint.PLAIN, ConsoleReport.WIDTH).lines(result));
        outputs.add(Essence.of(result, "leakstop.json"));
        outputs.add(result.toString());
        for (Report format : Reports.all()) {
            var out = new ByteArrayOutputStream();
            format.write(result, out);
            outputs.add(out.toString(StandardCharsets.UTF_8));
        }
        for (String value : planting.trio().values()) {
            outputs.forEach(output -> assertFalse(output.contains(value)));
        }
    }

    private static void recordHoldsNothingOf(Planting planting, Path record) throws Exception {
        String held = Files.readString(record, StandardCharsets.ISO_8859_1);
        planting.trio().values().forEach(value -> assertFalse(held.contains(value)));
    }

    private static ScanRequest request(Goal goal, Path folder) {
        return Asking.of(goal, folder).remembering(true, Optional.empty()).request();
    }
}
