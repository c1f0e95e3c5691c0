import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.FileList

File before = new File(outside, 'before')
// Maven 4 keeps a repository of its own in target, and every Maven may make its .m2.
FileList.of(basedir)
        .without('target/leakstop/', '.git/leakstop/record', '.git/leakstop/check', 'build.log', 'target/project-local-repo/', '.mvn/')
        .equalsThat(before)
FileList.of(new File(outside, 'home')).without('.m2/').isEmpty()
before.delete()
new File(outside, 'home').deleteDir()
BuildLog.of(basedir).says('no leak found')

return true
