import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('no leak found')
        .showsNoStackTrace()

return true
