import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .write('src/test/java/BotTest.java', Trio.of(1).asJava('BotTest'))
        .commit('Trade on OKX')
        .close()
