import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('own.yml', 'titel', 'title')
        .hasNo('target/leakstop')
        .showsNoStackTrace()

return true
