import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('no leak found')
        .hasAllReportsAndNothingElseIn('target/leakstop')

return true
