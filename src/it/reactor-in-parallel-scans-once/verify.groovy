import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says(1, 'Scanned ')
        .says(3, 'covers this module')
        .reports('target/leakstop', 'leakstop.json', 'leakstop.sarif')
        .hasNo('a/target/leakstop')
        .hasNo('b/target/leakstop')

return true
