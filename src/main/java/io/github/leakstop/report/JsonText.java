package io.github.leakstop.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * JSON, alike on every machine: UTF-8, two spaces, line feeds. Characters that steer a terminal or turn the writing
 * direction round are written escaped, so a file is safe to look at with {@code cat} and still holds the exact text.
 */
final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonText() {}

    /** Closing the generator flushes the stream and leaves it open. */
    static JsonGenerator to(OutputStream out) throws IOException {
        // A writer replaces half surrogate pairs, which a generator straight on the stream refuses with an exception.
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var lines = new DefaultIndenter("  ", "\n");
        return FACTORY.createGenerator(writer)
                .setCharacterEscapes(new SteeringCharacters())
                .setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    }

    static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Writes the field unless the text is empty. */
    static void textUnlessEmpty(JsonGenerator json, String field, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(field, text);
        }
    }

    /** The name of a constant as files hold it: {@code COULD_NOT_LOOK} is {@code could-not-look}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class SteeringCharacters extends CharacterEscapes {
        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7f] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            boolean escape = Visible.steers(c) && Character.getType(c) != Character.SURROGATE;
            return new SerializedString(escape ? String.format(Locale.ROOT, "\\u%04x", c) : String.valueOf((char) c));
        }
    }
}
