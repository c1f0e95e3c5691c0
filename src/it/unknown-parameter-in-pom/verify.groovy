import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('leakstop has no parameter <failOm>', 'Did you mean <failOn>?')
        .hasNo('target/leakstop')
        .showsNoStackTrace()

return true
