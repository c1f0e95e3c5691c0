import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('no leak found')
        .hasAllReportsAndNothingElseIn('target/leakstop')

return true
