import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('leakstop:check', 'Example: -Dleakstop.failOn=critical', 'Default: high for check, medium for history.')
