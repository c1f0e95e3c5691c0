import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('OKX secret key', 'src/main/java/Bot.java:3', 'BUILD SUCCESS')
        .keepsToItself(Trio.of(1), 'target/leakstop')

return true
