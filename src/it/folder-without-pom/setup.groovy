import io.github.leakstop.it.GitProject
import io.github.leakstop.it.Trio

GitProject.begin(basedir)
        .write('bot.py', "okx_secret_key = '" + Trio.of(1).secret() + "'\n")
        .commit('Trade on OKX')
        .close()
