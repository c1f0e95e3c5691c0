import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('okx-secret-key', 'bot.py:1', 'no leak found')
        .hasAllReportsAndNothingElseIn('leakstop-report')
        .keepsToItself(Trio.of(1), 'leakstop-report')
        .hasNo('target')
        .showsNoStackTrace()

return true
