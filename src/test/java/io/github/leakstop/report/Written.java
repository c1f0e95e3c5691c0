package io.github.leakstop.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.leakstop.finding.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a format makes of a result, for the tests. */
final class Written {
    private Written() {}

    static String text(Report format, ScanResult result) throws IOException {
        return new String(bytes(format, result), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Report format, ScanResult result) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(result, out);
        return out.toByteArray();
    }

    static JsonNode json(Report format, ScanResult result) throws IOException {
        return new ObjectMapper().readTree(bytes(format, result));
    }
}
