package io.github.leakstop.maven;

import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven how a scan ended: a failure for leaks, an error for what could not be looked at. */
final class Verdict {
    private final ScanResult result;
    private final Path reports;

    Verdict(ScanResult result, Path reports) {
        this.result = result;
        this.reports = reports;
    }

    void announce(Log log) {
        log.info("leakstop " + result.goal() + ": " + result.coverage());
    }

    /** Returns when the scan is clean. */
    void pass() throws MojoExecutionException, MojoFailureException {
        String essence = result.outcome() + " " + result.findings().size() + " findings " + result.gaps();
        if (result.outcome() == Outcome.LEAKS) {
            throw new MojoFailureException(essence);
        }
        if (result.outcome() == Outcome.COULD_NOT_LOOK) {
            throw new MojoExecutionException(essence);
        }
    }

    /** The same for a module whose files another module's scan has covered. */
    void passAgain(Log log, String scanner) throws MojoExecutionException, MojoFailureException {
        String scanned = "The scan made with " + scanner + " covers this module";
        if (result.outcome() == Outcome.LEAKS) {
            throw new MojoFailureException(scanned + ": it found leaks. See " + reports + ".");
        }
        if (result.outcome() == Outcome.COULD_NOT_LOOK) {
            throw new MojoExecutionException(scanned + ": it could not look at everything. See " + reports + ".");
        }
        log.info(scanned + ".");
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
