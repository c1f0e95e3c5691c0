import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says("prefilter: 'okx' ", 'outcome: a finding, okx-secret-key, critical')
        .says('leakstop.explain asks for line 30 of Bot.java, which has 5.')
        .says('outcome: no finding on this line')
        .says('okx-secret-key                   critical OKX secret key')
        .keepsToItself(Trio.of(1))
        .hasNo('target')
        .hasNo('leakstop-report')
        .showsNoStackTrace()

return true
