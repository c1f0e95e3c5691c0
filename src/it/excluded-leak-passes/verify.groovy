import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('excluded')

return true
