import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('okx-secret-key', 'src/main/java/Bot.java:3', 'BUILD FAILURE')
        .hasAllReportsAndNothingElseIn('target/leakstop')
        .keepsToItself(Trio.of(1), 'target/leakstop')
        .showsNoStackTrace()

return true
