import io.github.leakstop.it.GitProject

GitProject.begin(basedir)
        .write('src/main/java/Bot.java', "class Bot { String secret = System.getenv('OKX_SECRET_KEY'); }")
        .commit('Trade on OKX')
        .close()
return true
