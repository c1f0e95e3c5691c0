import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('okx-secret-key', 'c/src/main/java/Bot.java:3')
        .says(1, 'Scanned ')
        .hasAllReportsAndNothingElseIn('target/leakstop')
        .keepsToItself(Trio.of(1), 'target/leakstop')

return true
