import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .write('a/src/main/java/Bot.java', "class Bot { String secret = System.getenv('OKX_SECRET_KEY'); }")
        .close()
