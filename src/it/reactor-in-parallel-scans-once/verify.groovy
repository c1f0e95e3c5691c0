import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says(1, 'Scanned ')
        .says(3, 'covers this module')
        .hasAllReportsAndNothingElseIn('target/leakstop')
        .hasNo('a/target/leakstop')
        .hasNo('b/target/leakstop')

return true
