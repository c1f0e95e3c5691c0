import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .write('config/own.yml', "provider: own\nrules:\n  - id: own-key\n    titel: Own key\n")
        .close()
