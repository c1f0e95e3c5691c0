package io.github.leakstop.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What several reports in JSON write alike. */
final class JsonText {
    private JsonText() {}

    static void texts(JsonWriter json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Writes the field unless the text is empty. */
    static void textUnlessEmpty(JsonWriter json, String field, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(field, text);
        }
    }

    /** The name of a constant as files hold it: {@code COULD_NOT_LOOK} is {@code could-not-look}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
