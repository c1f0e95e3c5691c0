package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of all rules says what the rules say; {@code -Dregenerate} writes it anew. */
class RulesDocumentTest {
    private static final Path PAGE = Path.of("docs", "rules.md");
    private static final String COMMAND = "mvn test -Dtest=RulesDocumentTest -Dregenerate";

    @Test
    void the_page_of_all_rules_is_fresh() throws Exception {
        String page = new RulesDocument(RulePackReader.read(Path.of("rules")).pack()).markdown(COMMAND);
        if (System.getProperty("regenerate") != null) {
            Files.writeString(PAGE, page);
        }

        assertEquals(page, Files.readString(PAGE), PAGE + " is stale. To write it anew: " + COMMAND);
    }
}
