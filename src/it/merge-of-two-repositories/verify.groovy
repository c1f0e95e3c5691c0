import io.github.leakstop.it.BuildLog
import io.github.leakstop.it.Trio

BuildLog.of(basedir)
        .says('bot/src/main/java/Bot.java:3', 'also in   shop/shop.yml', 'in the reports of bot, shop')
        .says('merged 2 reports: 1 with leaks (bot), 1 clean')
        .says(
                'could not look at everything: a report that was to be merged is not there'
                        + ' (tools: no report of this name was found)',
                '-Dleakstop.accept=missing-reports')
        .says('nothing fails the build', 'no list of expected names (leakstop.expect)')
        .says('leakstop.from names nothing to merge.')
        .hasAllReportsAndNothingElseIn('leakstop-report')
        .keepsToItself(Trio.of(1), 'leakstop-report')
        .keepsToItself(Trio.of(1), 'reports')
        .showsNoStackTrace()

return true
