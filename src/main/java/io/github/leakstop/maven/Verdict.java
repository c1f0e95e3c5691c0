package io.github.leakstop.maven;

import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.report.ConsoleReport;
import io.github.leakstop.report.Essence;
import io.github.leakstop.report.Paint;
import io.github.leakstop.report.ReportFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells users and Maven how a scan ended: a failure for leaks, an error for what could not be looked at. */
final class Verdict {
    private final Output output;
    private final ScanResult result;
    private Optional<String> unwritten = Optional.empty();

    Verdict(Output output, ScanResult result) {
        this.output = output;
        this.result = result;
    }

    Outcome outcome() {
        return result.outcome();
    }

    /**
     * Prints the report at the level of its outcome, and writes the files meanwhile; one that cannot be written turns the build
     * red, after what the scan itself has to say.
     */
    void tell(Log log, Terminal terminal) {
        ReportFolder.Writing reports = new ReportFolder(output.folder()).begin(result, output.formats());
        print(log, terminal);
        try {
            reports.files();
        } catch (IOException e) {
            unwritten = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void print(Log log, Terminal terminal) {
        List<String> lines =
                new ConsoleReport(terminal.coloured() ? Paint.ANSI : Paint.PLAIN, ConsoleReport.WIDTH).lines(result);
        Consumer<String> level = log::info;
        if (result.outcome() != Outcome.CLEAN) {
            level = log::error;
        } else if (!result.findings().isEmpty() || !result.gaps().isEmpty()) {
            level = log::warn;
        }
        lines.forEach(level);
    }

    /** Returns when nothing stands in the way of the build. */
    void pass() throws MojoExecutionException, MojoFailureException {
        String essence = "\n" + Essence.of(result, unwritten.orElse(output.firstReport()));
        switch (result.outcome()) {
            case LEAKS -> throw new MojoFailureException(essence);
            case COULD_NOT_LOOK -> throw new MojoExecutionException(essence);
            case CLEAN -> {
                if (unwritten.isPresent()) {
                    throw new MojoExecutionException("leakstop " + unwritten.get());
                }
            }
        }
    }

    /**
     * For what should not have happened. The message of the cause is left out, since nobody vouches that it holds no
     * secret; {@code -e} shows where it came from.
     */
    static MojoExecutionException broken(Throwable cause) {
        Throwable mute = new IllegalStateException(cause.getClass().getName());
        mute.setStackTrace(cause.getStackTrace());
        return new MojoExecutionException(
                "leakstop could not finish (" + cause.getClass().getSimpleName()
                        + "), so nothing is known. Run again with -e and report it, please.",
                mute);
    }
}
