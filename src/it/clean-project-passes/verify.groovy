import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('no leak found')
        .doesNotSay('Plugin validation issues')
        .hasAllReportsAndNothingElseIn('target/leakstop')
        .showsNoStackTrace()

return true
