import io.github.leakstop.it.FileList
import io.github.leakstop.it.GitProject

GitProject.begin(basedir)
        .write('src/main/java/Bot.java', "class Bot { String secret = System.getenv('OKX_SECRET_KEY'); }")
        .commit('Trade on OKX')
        .close()
File home = new File(outside, 'home')
home.deleteDir()
home.mkdirs()
FileList.of(basedir).without('build.log').remember(new File(outside, 'before'))
return true
