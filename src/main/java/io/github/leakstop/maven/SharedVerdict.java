package io.github.leakstop.maven;

import io.github.leakstop.scan.InvalidRequestException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * The verdict of the one scan of a reactor, which all its modules share.
 *
 * @param plan of the module that the scan was made with
 * @param module that module's name
 */
record SharedVerdict(Plan plan, String module, Verdict verdict) {
    /** Passes on the verdict to a module whose files the scan has covered; returns when nothing stands in its way. */
    void passTo(Plan mine, String myModule, Log log)
            throws InvalidRequestException, MojoExecutionException, MojoFailureException {
        if (!plan.scansLike(mine)) {
            throw new InvalidRequestException(String.format(
                    "%s configures leakstop otherwise than %s, but a reactor is scanned once. Configure it in the"
                            + " parent's pom, or give the plugin's execution an id and a reportDirectory of its own.",
                    myModule, module));
        }
        String covered = "The scan made with " + module + " covers this module";
        String report = plan.output().firstReport();
        switch (verdict.outcome()) {
            case LEAKS -> throw new MojoFailureException(covered + ": it found leaks. Report: " + report);
            case COULD_NOT_LOOK ->
                throw new MojoExecutionException(covered + ": it could not look at everything. Report: " + report);
            case CLEAN -> log.info(covered + ".");
        }
    }
}
