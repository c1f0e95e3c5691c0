import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .write('src/main/resources/application.yml', Trio.of(1).asYaml())
        .close()
