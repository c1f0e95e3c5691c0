package io.github.leakstop.maven;

import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.report.ConsoleReport;
import io.github.leakstop.report.Essence;
import io.github.leakstop.report.Paint;
import io.github.leakstop.report.ReportFolder;
import io.github.leakstop.scan.InvalidRequestException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells users and Maven how a scan ended: a failure for leaks, an error for what could not be looked at. */
final class Verdict {
    private final Plan plan;
    private final String module;
    private final ScanResult result;
    private Optional<String> unwritten = Optional.empty();

    /**
     * A scan's end.
     *
     * @param module name of the one that the scan was made with
     */
    Verdict(Plan plan, String module, ScanResult result) {
        this.plan = plan;
        this.module = module;
        this.result = result;
    }

    /** Prints the report at the level of its outcome. */
    void print(Log log, Terminal terminal) {
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

    /** Writes the reports; one that cannot be written turns the build red, after what the scan itself has to say. */
    void write() {
        try {
            new ReportFolder(plan.reportFolder()).write(result, plan.formats());
        } catch (IOException e) {
            unwritten = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Returns when nothing stands in the way of the build. */
    void pass() throws MojoExecutionException, MojoFailureException {
        String essence = "\n" + Essence.of(result, unwritten.orElse(plan.firstReport()));
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

    /** The same for a module whose files another module's scan has covered. */
    void passAgain(Plan mine, String myModule, Log log)
            throws InvalidRequestException, MojoExecutionException, MojoFailureException {
        if (!plan.scansLike(mine)) {
            throw new InvalidRequestException(String.format(
                    "%s configures leakstop otherwise than %s, but a reactor is scanned once. Configure it in the"
                            + " parent's pom, or give the plugin's execution an id and a reportDirectory of its own.",
                    myModule, module));
        }
        String covered = "The scan made with " + module + " covers this module";
        switch (result.outcome()) {
            case LEAKS -> throw new MojoFailureException(covered + ": it found leaks. Report: " + plan.firstReport());
            case COULD_NOT_LOOK ->
                throw new MojoExecutionException(
                        covered + ": it could not look at everything. Report: " + plan.firstReport());
            case CLEAN -> log.info(covered + ".");
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
