import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('only what came after HEAD~1', 'only what HEAD has since it parted from main~2')
        .says('okx-secret-key')
        .says('only what is behind 1 of 4 refs (refs/heads/released/*); not')
        .says('leakstop.since names mian, which is no commit, branch or tag here. Did you mean main?')
        .says(2, 'no leak found')
        .keepsToItself(Trio.of(1), 'target/leakstop')
        .showsNoStackTrace()

return true
