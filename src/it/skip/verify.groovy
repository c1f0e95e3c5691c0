import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says('leakstop is skipped (leakstop.skip): nothing was scanned.')
        .hasNo('target/leakstop')

return true
