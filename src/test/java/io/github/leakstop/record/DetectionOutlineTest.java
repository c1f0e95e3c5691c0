package io.github.leakstop.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Redaction;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DetectionOutlineTest {
    private static final String VALUE = "pä55-word!";
    private static final byte[] CONTENT = ("password = " + VALUE + "\n").getBytes(StandardCharsets.UTF_8);

    @Test
    void an_outline_gives_the_detection_back_with_the_content() {
        Detection detection = detection(Secret.chosen(VALUE), "password = ****");
        assertEquals(detection, outlineOf(detection).in(CONTENT));
    }

    @Test
    void a_value_in_two_literals_comes_back_as_one() {
        byte[] content = "password = pä55-\" + \"word!".getBytes(StandardCharsets.UTF_8);
        Detection detection = detection(Secret.chosen(VALUE), "password = ****");
        assertEquals(
                detection,
                DetectionOutline.of(detection, content, content.length)
                        .orElseThrow()
                        .in(content));
    }

    @Test
    void a_value_that_stands_in_escapes_has_no_outline() {
        Detection detection = detection(Secret.chosen("pä55\tword!"), "password = ****");
        assertTrue(DetectionOutline.of(detection, CONTENT, CONTENT.length).isEmpty());
    }

    @Test
    void a_value_that_ends_behind_the_content_has_no_outline() {
        Detection detection = detection(Secret.chosen(VALUE), "password = ****");
        assertTrue(DetectionOutline.of(detection, CONTENT, CONTENT.length - 3).isEmpty());
    }

    @Test
    void an_excerpt_that_shows_a_found_value_is_told() {
        Redaction found = new Redaction(Stream.of(Secret.chosen(VALUE)));
        assertTrue(outlineOf(detection(Secret.chosen(VALUE), "or " + VALUE)).tells(found));
        assertFalse(outlineOf(detection(Secret.chosen(VALUE), "or ****")).tells(found));
    }

    private static DetectionOutline outlineOf(Detection detection) {
        return DetectionOutline.of(detection, CONTENT, CONTENT.length).orElseThrow();
    }

    private static Detection detection(Secret secret, String excerpt) {
        Candidate candidate = new Candidate(
                "generic-password",
                "generic",
                Severity.MEDIUM,
                secret,
                "password",
                1,
                12,
                1,
                22,
                11,
                excerpt,
                Set.of(Evidence.NAME),
                Set.of(),
                0,
                List.of());
        return new Detection(List.of(candidate), Set.of("one"), List.of());
    }
}
