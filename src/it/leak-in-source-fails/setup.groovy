import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .write('src/main/java/Bot.java', Trio.of(1).asJava('Bot'))
        .commit('Trade on OKX')
        .close()
