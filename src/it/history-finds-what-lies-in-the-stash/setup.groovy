import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .write('pom.xml.orig', 'begin')
        .commit('Prepare')
        .write('pom.xml.orig', Trio.of(1).asYaml())
        .stash()
        .close()
