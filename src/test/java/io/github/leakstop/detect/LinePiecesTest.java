package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        List<String> drawn = new ArrayList<>();
        List<String> chosen = new ArrayList<>();

        pieces.drawn((text, from, to) -> noted(drawn, new String(text, from, to - from)));
        pieces.chosen((text, from, to) -> noted(chosen, new String(text, from, to - from)));

        assertTrue(drawn.contains("VALUE"), drawn::toString);
        assertTrue(chosen.contains("VALUE"), chosen::toString);
    }

    @Test
    void no_piece_is_handed_on_behind_one_that_will_do() {
        List<String> drawn = new ArrayList<>();

        int answer = LinePieces.of("some words = here").drawn((text, from, to) -> {
            noted(drawn, new String(text, from, to - from));
            return to - from == 5 ? 7 : 0;
        });

        assertEquals(7, answer);
        assertEquals(List.of("some", "words"), drawn);
    }

    private static int noted(List<String> pieces, String piece) {
        pieces.add(piece);
        return 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"VA\" +", "+ \"LUE\";", "key = \"\\u0056ALUE\"", "'VA' \\", "key = {'V', 'A', 'L'};"})
    void a_line_whose_value_goes_on_elsewhere_says_so(String line) {
        assertTrue(LinePieces.of(line).goOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.info(\"total: \" + total);", "a + b", "key = 'VALUE'"})
    void a_line_that_is_whole_does_not_go_on(String line) {
        assertFalse(LinePieces.of(line).goOn());
    }
}
