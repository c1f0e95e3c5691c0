package io.github.leakstop.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.scan.Goal;
import io.github.leakstop.scan.HistoryPart;
import io.github.leakstop.scan.ScanRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestFormTest {
    @Test
    void a_request_arrives_as_it_was_sent() throws IOException {
        ScanRequest sent = new ScanRequest(
                Goal.HISTORY,
                Path.of("a folder", "ümlaut"),
                List.of("src/**"),
                List.of("docs/**", "*.bin"),
                List.of(Path.of("rules")),
                Optional.of(Severity.LOW),
                true,
                Set.of(Gap.Cause.SHALLOW, Gap.Cause.NO_GIT),
                true,
                new HistoryPart(Optional.of("v1"), List.of("refs/heads/*")),
                List.of(Path.of("target")),
                true,
                Optional.of(Path.of("kept")),
                3,
                "1.0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RequestForm.write(sent, new DataOutputStream(bytes));
        assertEquals(sent, RequestForm.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    }
}
