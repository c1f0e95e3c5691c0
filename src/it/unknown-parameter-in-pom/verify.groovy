import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('leakstop has no parameter <failOm>', 'Did you mean <failOn>?')
        .hasNo('target/leakstop')
        .showsNoStackTrace()

return true
