import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .write('Bot.java', 'class Bot {}\n')
        .commit('Begin with nothing')
        .write('Bot.java', Trio.of(1).asJava('Bot'))
        .commit('Trade on OKX')
        .close()
