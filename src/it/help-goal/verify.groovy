import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('leakstop:check', 'User property: leakstop.failOn', '-Dleakstop.failOn=critical.')

return true
