package io.github.leakstop.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm"));
    private final Properties user = new Properties();
    private boolean interactive = true;
    private int java = 17;
    private Optional<PrintWriter> console = Optional.of(new PrintWriter(new StringWriter()));

    @Test
    void a_person_at_a_terminal_gets_colours_and_a_moving_line() {
        assertTrue(terminal().coloured());
        assertTrue(terminal().console().isPresent());
    }

    @Test
    void batch_mode_gets_neither() {
        interactive = false;
        assertPlain();
    }

    @Test
    void a_pipe_gets_neither() {
        console = Optional.empty();
        assertPlain();
    }

    @Test
    void a_log_file_gets_neither() {
        environment.put("MAVEN_CMD_LINE_ARGS", " verify -l build.log");
        assertPlain();
    }

    @Test
    void a_dumb_terminal_gets_neither() {
        environment.put("TERM", "dumb");
        assertPlain();
    }

    @Test
    void a_console_that_java_only_pretends_gets_neither() {
        java = 22;
        assertPlain();
    }

    @Test
    void who_asks_for_no_colour_still_sees_progress() {
        environment.put("NO_COLOR", "1");
        assertFalse(terminal().coloured());
        assertTrue(terminal().console().isPresent());
    }

    @Test
    void mavens_own_switch_outranks_everything() {
        user.setProperty("style.color", "always");
        console = Optional.empty();
        assertTrue(terminal().coloured());
        user.setProperty("style.color", "never");
        assertFalse(terminal().coloured());
    }

    private void assertPlain() {
        assertEquals(new Terminal(false, Optional.empty()), terminal());
    }

    private Terminal terminal() {
        return Terminal.of(user, environment, interactive, java, console);
    }
}
