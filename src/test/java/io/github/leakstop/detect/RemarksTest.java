package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.rule.BuiltInRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarksTest {
    private static final String PASSWORD = "wren-bird" + 71;

    private final Detector detector;

    RemarksTest() throws IOException {
        detector = Detector.of(BuiltInRules.load());
    }

    @ParameterizedTest
    @ValueSource(strings = {"  # noqa: mock", "; // a fake one", "; /* dummy */", " # not a real password"})
    void a_value_that_its_line_calls_a_mock_is_none(String remark) {
        assertEquals(0, found("db_password = \"%s\"%s\n".formatted(PASSWORD, remark)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  # no mock, the live one",
                "; // of the live account",
                "\n# a mock of the exchange",
                "; // mocks the exchange, but signs in as the account that pays for it"
            })
    void any_other_remark_leaves_it_a_secret(String remark) {
        assertEquals(1, found("db_password = \"%s\"%s\n".formatted(PASSWORD, remark)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// These Are Expired Keys\n", "# revoked credentials\nuser = \"reader\"\n"})
    void a_comment_above_says_that_it_opens_nothing_any_more(String comment) {
        assertEquals(0, found(comment + "db_password = \"%s\"\n".formatted(PASSWORD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# renew keys once they have expired\n", "# expired\n", "# revoked keys\n\n"})
    void any_other_comment_above_leaves_it_a_secret(String comment) {
        assertEquals(1, found(comment + "db_password = \"%s\"\n".formatted(PASSWORD)));
    }

    @Test
    void a_caption_among_captions_is_no_password() {
        String page = "{\n\"title\": \"Krijo llogari\",\n\"user\": \"Emri\",\n\"%s_%s\": \"%s\",\n"
                + "\"button\": \"Regjistrohu\",\n\"there\": \"Keni llogari? Hyni\"\n}\n";

        assertEquals(0, found(page.formatted("form", "password", "Fjalekalimi")));
        assertEquals(1, found(page.formatted("form", "password", PASSWORD)));
    }

    @Test
    void a_word_with_a_capital_among_settings_is_a_password() {
        String page =
                "{\n\"host\": \"db1\",\n\"user\": \"reader\",\n\"%s\": \"Fjalekalimi\",\n\"pool\": \"Small\"\n}\n";

        assertEquals(1, found(page.formatted("password")));
    }

    private int found(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return detector.detect(bytes, bytes.length, 1, 0).candidates().size();
    }
}
