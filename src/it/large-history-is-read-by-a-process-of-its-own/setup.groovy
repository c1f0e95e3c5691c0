import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

byte[] large = new byte[9 << 20]
new Random(1).nextBytes(large)
GitProject.begin(basedir)
        .write('chart.png', large)
        .write('src/main/java/Bot.java', Trio.of(1).asJava('Bot'))
        .commit('Trade on OKX')
        .write('src/main/java/Bot.java', "class Bot { String secret = System.getenv('OKX_SECRET_KEY'); }")
        .commit('Read keys from the environment')
        .pack()
        .close()
return true
