import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('leakstop has no property leakstop.exclude (on the command line). Did you mean leakstop.excludes?')
        .says('leakstop.failOn does not know "hgih". Did you mean high? Allowed: critical, high, medium, low, never.')
        .hasNo('target/leakstop')
        .showsNoStackTrace()

return true
