import io.github.leakstop.it.BuildLog

new File(outside, 'without-git').deleteDir()
BuildLog.of(basedir)
        .says('no leak found, as far as leakstop could look (no-git)', 'leakstop.accept=no-git')
        .showsNoStackTrace()

return true
