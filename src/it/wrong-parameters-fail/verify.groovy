import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('leakstop has no property leakstop.exclude (on the command line). Did you mean leakstop.excludes?')
        .says('leakstop.failOn does not know "hgih". Did you mean high? Allowed: critical, high, medium, low, never.')
        .says('leakstop.accept does not know "foo". Allowed: shallow, partial-clone, ')
        .says('leakstop.rules names own.yml, which is not there. Looked at ')
        .says('leakstop.reports does not know "sarfi". Did you mean sarif?')
        .says('leakstop.strict is "yes", which is neither true nor false.')
        .hasNo('target/leakstop')
        .showsNoStackTrace()

return true
