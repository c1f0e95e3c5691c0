import io.github.leakstop.it.GitProject

GitProject.begin(basedir)
        .write('config/own.yml', "provider: own\nrules:\n  - id: own-key\n    titel: Own key\n")
        .close()
