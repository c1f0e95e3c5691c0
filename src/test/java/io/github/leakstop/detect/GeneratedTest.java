package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.rule.BuiltInRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GeneratedTest {
    private static final String PASSWORD = "wren-bird" + 71;

    private final Detector detector;

    GeneratedTest() throws IOException {
        detector = Detector.of(BuiltInRules.load());
    }

    @Test
    void a_name_of_two_letters_tells_nothing_in_a_minified_script() {
        String before = "var a=[1,2],b={c:[3,4],d:5};";
        String behind = "function e(f,g){return f,g};";

        assertEquals(0, found(before + "var pw=\"%s\";".formatted(PASSWORD) + behind));
        assertEquals(1, found(before + "var password=\"%s\";".formatted(PASSWORD) + behind));
    }

    @Test
    void a_name_of_two_letters_tells_enough_in_what_a_person_wrote() {
        assertEquals(1, found("$db = \"orders\";\n$pw = \"%s\";\n$go = array(1, 2, 3, 4, 5);\n".formatted(PASSWORD)));
        assertEquals(1, found("$pw=\"%s\";".formatted(PASSWORD)));
    }

    @Test
    void a_reference_made_of_comments_holds_the_passwords_of_a_manual() {
        String code = "<code>zip.Password = \"%s\";</code>".formatted(PASSWORD);

        assertEquals(0, found("<doc>\n<assembly><name>Acme</name></assembly>\n" + code + "</doc>"));
        assertEquals(1, found("<page>\n<chapter><name>Acme</name></chapter>\n" + code + "</page>"));
    }

    private int found(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return detector.detect(bytes, bytes.length, 1, 0).candidates().size();
    }
}
