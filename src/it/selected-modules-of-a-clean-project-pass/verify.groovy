import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says(1, 'covers this module')
        .reports('target/leakstop', 'leakstop.json', 'leakstop.sarif')
        .hasNo('b/target/leakstop')

return true
