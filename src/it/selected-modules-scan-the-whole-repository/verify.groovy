import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('okx-secret-key', 'a/src/main/java/Bot.java:3')
        .hasAllReportsAndNothingElseIn('target/leakstop')
        .hasNo('b/target/leakstop')

return true
