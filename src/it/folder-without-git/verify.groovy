import io.github.leakstop.it.BuildLog

new File(outside, 'without-git').deleteDir()
BuildLog.of(basedir)
        .says('there is no git repository', 'leakstop.accept=no-git')
        .showsNoStackTrace()

return true
