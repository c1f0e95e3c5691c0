import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('okx-secret-key', 'c/src/main/java/Bot.java:3')
        .says(1, 'Scanned ')
        .hasAllReportsAndNothingElseIn('target/leakstop')

return true
