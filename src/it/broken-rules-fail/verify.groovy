import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('own.yml', 'titel', 'title')
        .hasNo('target/leakstop')
        .showsNoStackTrace()

return true
