import io.github.leakstop.it.BuildLog

BuildLog.of(basedir)
        .says(2, 'no leak found')
        .says(1, 'known clean')
        .hasNo('.git/leakstop')
        .showsNoStackTrace()
assert new File(basedir, 'kept/record').isFile()

return true
