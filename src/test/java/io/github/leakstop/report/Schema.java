package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Checks JSON against the schema of its format. */
final class Schema {
    private final com.networknt.schema.Schema schema;

    private Schema(String text, SpecificationVersion version) {
        schema = SchemaRegistry.withDefaultDialect(version).getSchema(text);
    }

    /** Of our own JSON, as the documentation carries it. */
    static Schema ofJson() throws IOException {
        return new Schema(Files.readString(Path.of("docs/report.schema.json")), SpecificationVersion.DRAFT_2020_12);
    }

    /** The OASIS schema of SARIF 2.1.0, from the jar of the Warnings plugin's parser library. */
    static Schema ofSarif() throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream("/jsonschemas/sarif-schema.json")) {
            return new Schema(new String(in.readAllBytes(), StandardCharsets.UTF_8), SpecificationVersion.DRAFT_7);
        }
    }

    /** Clean, leaking and incomplete results keep to it, and one with a finding of an unusual kind. */
    void holdsFor(Report format, Finding unusual) throws IOException {
        List<ScanResult> results = List.of(
                Sample.clean(),
                Sample.leaks(),
                Sample.couldNotLook(Gap.Cause.CORRUPT_OBJECTS),
                Sample.result(Outcome.CLEAN, List.of(unusual), List.of(), Set.of()));
        for (ScanResult result : results) {
            assertEquals(List.of(), faults(Written.text(format, result)));
        }
    }

    List<String> faults(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
