import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('leakstop:check', 'User property: leakstop.failOn', '-Dleakstop.failOn=critical.')

return true
