import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('shallow', 'git fetch --unshallow', 'leakstop.accept=shallow')
        .showsNoStackTrace()

return true
