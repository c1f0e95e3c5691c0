import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

// the build's log, which grows, is outside of the repository
GitProject.begin(new File(basedir, 'bot'))
        .write('src/main/java/Bot.java', Trio.of(1).asJava('Bot'))
        .commit('Trade on OKX')
        .write('src/main/java/Bot.java', "class Bot { String secret = System.getenv('OKX_SECRET_KEY'); }")
        .commit('Read keys from the environment')
        .close()
return true
