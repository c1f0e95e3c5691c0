import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('okx-secret-key', 'src/main/java/Bot.java', '2024-03-03', 'Robin Trader')
        .hasAllReportsAndNothingElseIn('target/leakstop')
        .keepsToItself(Trio.of(1), 'target/leakstop')
        .showsNoStackTrace()

return true
