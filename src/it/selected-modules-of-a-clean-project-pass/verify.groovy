import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says(1, 'covers this module')
        .hasAllReportsAndNothingElseIn('target/leakstop')
        .hasNo('b/target/leakstop')

return true
