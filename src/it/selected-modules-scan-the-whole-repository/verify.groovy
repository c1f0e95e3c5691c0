import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('okx-secret-key', 'a/src/main/java/Bot.java:3')
        .reports('target/leakstop', 'leakstop.json', 'leakstop.sarif')
        .hasNo('b/target/leakstop')

return true
