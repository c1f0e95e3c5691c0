import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('shallow', 'git fetch --unshallow', 'leakstop.accept=shallow')
        .showsNoStackTrace()

return true
