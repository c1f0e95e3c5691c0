import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(new File(basedir, 'bot'))
        .write('src/main/java/Bot.java', Trio.of(1).asJava('Bot'))
        .commit('Trade on OKX')
        .close()
GitProject.begin(new File(basedir, 'shop'))
        .write('shop.yml', Trio.of(1).asYaml())
        .commit('Hedge on OKX')
        .close()
new File(basedir, 'two.txt').text = 'bot\nshop\n'
new File(basedir, 'three.txt').text = '# all who trade\nbot\nshop\ntools\n'
return true
