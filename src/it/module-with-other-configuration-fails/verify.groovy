import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('b configures leakstop otherwise than module-with-other-configuration-fails, but a reactor is scanned once')
        .showsNoStackTrace()

return true
