import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('no leak found')
        .reports('target/leakstop', 'leakstop.json', 'leakstop.sarif')
        .showsNoStackTrace()

return true
