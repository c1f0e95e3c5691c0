package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void elements_stand_on_lines_of_their_own() throws IOException {
        var out = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(out)) {
            json.writeStartObject();
            json.writeStringField("text", "a");
            json.writeArrayFieldStart("none");
            json.writeEndArray();
            json.writeArrayFieldStart("some");
            json.writeString("b");
            json.writeStartObject();
            json.writeNumberField("number", -1);
            json.writeBooleanField("truth", true);
            json.writeEndObject();
            json.writeEndArray();
            json.writeObjectFieldStart("empty");
            json.writeEndObject();
            json.writeEndObject();
        }
        assertEquals("""
                {
                  "text" : "a",
                  "none" : [ ],
                  "some" : [
                    "b",
                    {
                      "number" : -1,
                      "truth" : true
                    }
                  ],
                  "empty" : { }
                }""", out.toString(StandardCharsets.UTF_8));
    }

    @Property
    void whatever_text_is_written_is_read_the_same(@ForAll String name, @ForAll String text) throws IOException {
        JsonNode read = new ObjectMapper().readTree(written(name, text));
        assertEquals(replaced(text), read.path(replaced(name)).textValue());
    }

    @Property
    void nothing_that_steers_terminals_stands_in_the_file(@ForAll String text) throws IOException {
        String file = new String(written("name", text), StandardCharsets.UTF_8);
        assertTrue(file.chars()
                .filter(c -> !Character.isSurrogate((char) c))
                .allMatch(c -> c == '\n' || !Visible.steers(c)));
    }

    private static byte[] written(String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(out)) {
            json.writeStartObject();
            json.writeStringField(name, text);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** Half surrogate pairs have no form in UTF-8. */
    private static String replaced(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
