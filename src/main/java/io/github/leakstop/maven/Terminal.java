package io.github.leakstop.maven;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * What the user looks at.
 *
 * <p>Maven keeps its own knowledge of colours to itself (3.x does not export it, 4 has it elsewhere), so this follows the
 * same switches: {@code style.color}, {@code -B}, {@code -l}, {@code NO_COLOR}, {@code TERM}.
 *
 * @param coloured escape codes are welcome
 * @param console where a line can be drawn over, empty when nobody watches
 */
record Terminal(boolean coloured, Optional<PrintWriter> console) {
    /** The console of these Java versions is there even where output goes to a file. */
    private static final int FIRST_WITH_FALSE_CONSOLE = 22;

    private static final int LAST_WITH_FALSE_CONSOLE = 24;

    static Terminal of(MavenExecutionRequest request) {
        Optional<PrintWriter> writer = Optional.ofNullable(System.console()).map(Console::writer);
        return of(
                request.getUserProperties(),
                System.getenv(),
                request.isInteractiveMode(),
                Runtime.version().feature(),
                writer);
    }

    static Terminal of(
            Properties user,
            Map<String, String> environment,
            boolean interactive,
            int java,
            Optional<PrintWriter> console) {
        boolean falseConsole = java >= FIRST_WITH_FALSE_CONSOLE && java <= LAST_WITH_FALSE_CONSOLE;
        String arguments = " " + environment.getOrDefault("MAVEN_CMD_LINE_ARGS", "") + " ";
        boolean toFile = arguments.contains(" -l ") || arguments.contains(" --log-file");
        boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
        Optional<PrintWriter> watched = interactive && !falseConsole && !toFile && !dumb ? console : Optional.empty();
        String style = user.getProperty("style.color", "auto").toLowerCase(Locale.ROOT);
        boolean coloured = switch (style) {
            case "always", "yes", "force" -> true;
            case "never", "no", "none" -> false;
            default -> watched.isPresent() && !environment.containsKey("NO_COLOR");
        };
        return new Terminal(coloured, watched);
    }
}
