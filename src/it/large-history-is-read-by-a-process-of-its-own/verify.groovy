import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says(1, 'a Java process of its own reads what is new')
        .doesNotSay('it is read here')
        .says('okx-secret-key', 'Robin Trader')
        .keepsToItself(Trio.of(1), 'target/leakstop')
assert new File(basedir, 'kept/record').isFile()

List<String> scanned = new File(basedir, 'build.log').text.findAll(/[0-9]+ blobs, [0-9]+ commits/)
assert scanned.size() == 2 && scanned.toSet().size() == 1 : scanned

return true
