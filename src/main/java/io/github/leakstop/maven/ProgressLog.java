package io.github.leakstop.maven;

import io.github.leakstop.scan.Progress;
import java.io.PrintWriter;
import org.apache.maven.plugin.logging.Log;

/**
 * Shows progress where the user looks: on a terminal one line that is drawn over and wiped at the end, else a line in the
 * log every ten seconds, and nothing with {@code -q}.
 */
final class ProgressLog implements AutoCloseable {
    private static final int LOG_INTERVAL_MILLIS = 10_000;
    private static final int TERMINAL_INTERVAL_MILLIS = 500;
    private static final String WIPE = "\r\u001b[K";

    private final Progress progress;
    private final Runnable end;

    ProgressLog(Log log, Terminal terminal) {
        if (!log.isInfoEnabled()) {
            progress = Progress.SILENT;
            end = () -> {};
        } else if (terminal.console().isPresent()) {
            PrintWriter console = terminal.console().get();
            progress = new ProgressLine(line -> draw(console, WIPE + line), System::nanoTime, TERMINAL_INTERVAL_MILLIS);
            end = () -> draw(console, WIPE);
        } else {
            progress = new ProgressLine(log::info, System::nanoTime, LOG_INTERVAL_MILLIS);
            end = () -> {};
        }
    }

    Progress progress() {
        return progress;
    }

    private static void draw(PrintWriter console, String text) {
        console.print(text);
        console.flush();
    }

    @Override
    public void close() {
        end.run();
    }
}
