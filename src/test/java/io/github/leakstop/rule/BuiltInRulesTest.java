package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuiltInRulesTest {
    @Test
    void the_jar_brings_what_the_rules_folder_holds() throws Exception {
        RuleBook book = RulePackReader.read(Path.of("rules"));

        assertEquals(book.pack(), BuiltInRules.load());
    }
}
