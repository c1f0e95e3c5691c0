import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('leakstop.excludes')
        .doesNotSay('no leak found')
        .showsNoStackTrace()

return true
