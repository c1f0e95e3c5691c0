package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.rule.BuiltInRules;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTrioTest {
    private final Detector detector;
    private final Planted planted = new Planted(3);
    private final String key = planted.uuid();
    private final String secret = planted.upperHex();

    RowTrioTest() throws IOException {
        detector = Detector.of(BuiltInRules.load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main,%s,%s,%s\n",
                "%s; %s; %s\n",
                "%s\t%s\t%s\t2024-01-02\n",
                "| okx | %s | %s | %s |\n",
                "[[\"main\", \"%s\", \"%s\", \"%s\"]]\n",
                "INSERT INTO `account` VALUES (1,'okx','%s','%s','%s',NULL);\n"
            })
    void the_cell_behind_key_and_secret_is_the_passphrase(String row) {
        String passphrase = "Wren" + 4711 + "!kite";

        List<Candidate> found = found(row.formatted(key, secret, passphrase));

        assertEquals(List.of("okx-api-key", "okx-secret-key", "okx-passphrase"), Packs.ids(found));
        assertEquals(passphrase, found.get(2).secret().reveal());
        assertEquals(1, found.get(2).company());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-02",
                "2024-01-02T10:00:00Z",
                "wren@kite.example",
                "https://Kite.example/1",
                "BTC-USDT-240628",
                "account_2",
                "12345678",
                "${PASS_1a}",
                "kite"
            })
    void another_cell_behind_key_and_secret_is_no_passphrase(String cell) {
        assertEquals(
                List.of("okx-api-key", "okx-secret-key"),
                Packs.ids(found("okx,%s,%s,%s\n".formatted(key, secret, cell))));
    }

    @Test
    void the_line_below_a_row_is_no_cell_of_it() {
        assertEquals(
                List.of("okx-api-key", "okx-secret-key"),
                Packs.ids(found("okx,%s,%s\nWren%d!kite,2\n".formatted(key, secret, 4711))));
    }

    private List<Candidate> found(String text) {
        return Packs.firm(detector, text);
    }
}
