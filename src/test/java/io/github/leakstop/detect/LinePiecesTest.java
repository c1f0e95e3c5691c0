package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePiecesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "key = 'VALUE'",
                "key: VALUE",
                "<key>VALUE</key>",
                "key=\"VA\" + \"LUE\"",
                "&quot;key&quot;: &quot;VALUE&quot;",
                "{\\\"key\\\":\\\"VALUE\\\"}",
                "call(\"a\", \"VALUE\", 3);",
                "--key VALUE",
                "https://host/?a=b&key=VALUE&c=d",
                "let key = `VALUE`;"
            })
    void a_value_is_among_the_pieces_of_its_line(String line) {
        LinePieces pieces = LinePieces.of(line);

        assertTrue(pieces.drawn().contains("VALUE"), pieces.drawn()::toString);
        assertTrue(pieces.chosen().contains("VALUE"), pieces.chosen()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"VA\" +", "+ \"LUE\";", "key = \"\\u0056ALUE\"", "'VA' \\"})
    void a_line_whose_value_goes_on_elsewhere_says_so(String line) {
        assertTrue(LinePieces.of(line).goOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.info(\"total: \" + total);", "a + b", "key = 'VALUE'"})
    void a_line_that_is_whole_does_not_go_on(String line) {
        assertFalse(LinePieces.of(line).goOn());
    }
}
