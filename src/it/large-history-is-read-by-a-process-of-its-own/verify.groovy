import groovy.json.JsonSlurper
import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says(1, 'a Java process of its own reads what is new')
        .doesNotSay('it is read here')
        .says('okx-secret-key', 'Robin Trader')
        .keepsToItself(Trio.of(1), 'target')
assert new File(basedir, 'kept/record').isFile()

List<Object> findings = ['there', 'here'].collect {
    new JsonSlurper().parse(new File(basedir, "target/$it/leakstop.json")).findings
}
assert findings[0].size() == 3 && findings[0] == findings[1]

List<String> scanned = new File(basedir, 'build.log').text.findAll(/[0-9]+ blobs, [0-9]+ commits/)
assert scanned.size() == 2 && scanned.toSet().size() == 1 : scanned

return true
