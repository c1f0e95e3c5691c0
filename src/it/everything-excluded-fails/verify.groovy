import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('leakstop.excludes')
        .doesNotSay('no leak found')
        .showsNoStackTrace()

return true
