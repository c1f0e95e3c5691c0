package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
    private static final Trio TRIO = Trio.of(3);

    @TempDir
    Path folder;

    private GitProject project;

    @BeforeEach
    void begin() throws Exception {
        project = GitProject.begin(folder.toFile())
                .write("src/Bot.java", TRIO.asJava("Bot"))
                .commit("Trade")
                .write("src/Bot.java", "class Bot {\n    String secretKey = System.getenv(\"SECRET\");\n}\n")
                .commit("Clean up");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void a_line_without_a_credential_is_told_with_what_speaks_against_it() throws Exception {
        List<String> told = explanation("src/Bot.java:2");

        assertTrue(
                told.stream()
                        .anyMatch(line ->
                                line.contains("prefilter: 'secret key'") || line.contains("prefilter: 'secretkey'")),
                told::toString);
        assertEquals("outcome: no finding on this line", told.get(told.size() - 1));
    }

    @Test
    void a_line_of_an_older_version_is_told_with_its_finding() throws Exception {
        List<String> told = explanation("src/Bot.java:3@HEAD~1");

        assertEquals("outcome: a finding, okx-secret-key, critical", told.get(told.size() - 1));
    }

    @Test
    void no_line_of_an_explanation_holds_a_value() throws Exception {
        for (int line = 1; line <= 5; line++) {
            String told = String.join("\n", explanation("src/Bot.java:" + line + "@HEAD~1"));
            TRIO.values().forEach(value -> assertFalse(told.contains(value)));
        }
    }

    @Test
    void a_line_that_names_itself_with_a_random_text_keeps_it_to_itself() throws Exception {
        project.write("odd.properties", TRIO.secret() + ".password = " + TRIO.passphrase() + "\n");

        assertFalse(String.join("\n", explanation("odd.properties:1")).contains(TRIO.secret()));
    }

    @Test
    void an_allowed_line_is_told_with_the_reason() throws Exception {
        project.write(
                "bot.py",
                "# leakstop:allow okx-secret-key -- of no account\nokx_secret_key = '" + TRIO.secret() + "'\n");

        List<String> told = explanation("bot.py:2");

        assertEquals(
                "outcome: excused inline (of no account), else okx-secret-key, critical", told.get(told.size() - 1));
    }

    @Test
    void a_line_that_is_not_there_is_told_with_what_is() {
        assertTrue(error("src/Bot.java:9").endsWith("asks for line 9 of src/Bot.java, which has 3."));
        assertTrue(error("src/Cat.java:1").contains("names src/Cat.java, which is no file. Looked in "));
        assertTrue(error("src/Cat.java:1@HEAD").contains("names src/Cat.java, which HEAD does not have."));
        assertTrue(error("src/Bot.java:1@v9").contains("names v9, which is no commit, branch or tag here."));
        assertTrue(error("src/Bot.java").contains("it takes path:line, or path:line@commit"));
    }

    private List<String> explanation(String place) throws Exception {
        return new Explanation(folder, ChosenRules.of(List.of())).of(place);
    }

    private String error(String place) {
        return assertThrows(InvalidRequestException.class, () -> explanation(place))
                .getMessage();
    }
}
