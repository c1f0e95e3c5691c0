import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .write('docs/Sample.java', Trio.of(1).asJava('Sample'))
        .commit('Show how')
        .close()
