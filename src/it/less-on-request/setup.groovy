import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .branch('released/1.x')
        .tag('v1', 'The first')
        .checkout('main')
        .write('bot.yml', Trio.of(1).asYaml())
        .commit('Trade')
        .write('bot.yml', 'okx: environment')
        .commit('Take the key out')
        .close()
return true
