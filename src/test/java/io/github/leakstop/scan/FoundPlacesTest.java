package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells users where a credential is found must tell what the code does: each of its rows is played. */
class FoundPlacesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([a-z ]+) \\| ([a-z ]+) \\|$");
    private static final String TRIO = Trio.of(1).asYaml();

    @TempDir
    Path folder;

    private final Map<String, String> played = new LinkedHashMap<>();
    private List<String> excludes = List.of();

    @Test
    void the_page_tells_for_every_place_what_each_goal_makes_of_it() throws Exception {
        play("a file that git tracks or would track", p -> p.write("bot.yml", TRIO));
        play(
                "only in a file that git ignores, in the project's root (`.env`)",
                p -> ignoring(p, ".env").write(".env", TRIO));
        play(
                "only in a file that git ignores, among the project's sources",
                p -> ignoring(p, "local.yml").write("src/test/resources/local.yml", TRIO));
        play(
                "only in a file that git ignores, where a build packages it (`src/main/resources`, `src/main/webapp`)",
                p -> ignoring(p, "local.yml").write("src/main/resources/local.yml", TRIO));
        play(
                "only in a file that git ignores, elsewhere",
                p -> ignoring(p, "notes").write("notes/bot.yml", TRIO));
        play(
                "in a file that git ignores and in one that it tracks",
                p -> ignoring(p, ".env").write(".env", TRIO).write("bot.yml", TRIO));
        play(
                "only in commits behind HEAD, whoever deleted it since",
                p -> p.write("bot.yml", TRIO).commit("Trade").delete("bot.yml").commit("Clean up"));
        play("only in a merge commit behind HEAD, from neither side", p -> place(PlantedPlace.MERGE_ALONE, p));
        play("only on another branch", p -> place(PlantedPlace.OTHER_BRANCH, p));
        play(
                "only on a tag",
                p -> p.write("bot.yml", TRIO).commit("Trade").tag("v1", "First").forgetLastCommit());
        play("in the message of a commit behind HEAD", p -> place(PlantedPlace.COMMIT_MESSAGE, p));
        play(
                "in an identity of a commit behind HEAD",
                p -> p.write("a", "a")
                        .commit("Trade", "okx_secret_key=" + Trio.of(1).secret()));
        play(
                "in the message of a commit on another branch",
                p -> p.branch("other")
                        .write("a", "a")
                        .commit("Trade\n\n" + TRIO)
                        .checkout("main"));
        play("in the message of a tag", p -> place(PlantedPlace.TAG_MESSAGE, p));
        play("in a stash", p -> place(PlantedPlace.STASH, p));
        play("in the reflog alone", p -> place(PlantedPlace.REFLOG, p));
        play("in objects that nothing reaches any more", p -> place(PlantedPlace.UNREACHABLE, p));
        play("in the index alone", p -> place(PlantedPlace.INDEX_ALONE, p));
        play(
                "in `.git/config`, as a token in a remote's URL",
                p -> p.remote("origin", "https://robin:" + Trio.of(1).secret() + "@git.robins-bots.dev/bot.git"));
        excludes = List.of("docs/**");
        play("in a path that `leakstop.excludes` leaves out", p -> p.write("docs/bot.yml", TRIO));

        assertEquals(told(), played);
    }

    private interface Arrangement {
        void make(GitProject project) throws Exception;
    }

    private void play(String row, Arrangement arrangement) throws Exception {
        Path fresh = Files.createTempDirectory(folder, "project");
        try (GitProject project = GitProject.begin(fresh.toFile())) {
            project.write("README.md", "A bot.\n").commit("Tell");
            arrangement.make(project);
        }
        played.put(row, word(scan(Goal.CHECK, fresh)) + " | " + word(scan(Goal.HISTORY, fresh)));
    }

    private static GitProject ignoring(GitProject project, String pattern) throws Exception {
        return project.ignore(pattern).commit("Ignore " + pattern);
    }

    private static void place(PlantedPlace place, GitProject project) throws Exception {
        place.put(
                project, new Planting(1, Planting.Syntax.YAML, "", Planting.Wrapping.NOTHING, Planting.Encoding.UTF_8));
    }

    private static String word(ScanResult result) {
        if (result.outcome() != Outcome.CLEAN) {
            return result.outcome() == Outcome.LEAKS ? "leaks" : "could not look";
        }
        if (!result.findings().isEmpty()) {
            return "told";
        }
        return result.coverage().excluded() > 0 ? "counted" : "not looked at";
    }

    private static Map<String, String> told() throws IOException {
        String page = Files.readString(Path.of("docs/outcomes.md"));
        int start = page.indexOf("## What is found");
        String section = page.substring(start, page.indexOf("\n## ", start));
        Map<String, String> rows = new LinkedHashMap<>();
        for (MatchResult row : ROW.matcher(section).results().toList()) {
            rows.put(row.group(1), row.group(2) + " | " + row.group(3));
        }
        return rows;
    }

    private ScanResult scan(Goal goal, Path where) throws InvalidRequestException {
        return Asking.of(goal, where).excluding(excludes).scan();
    }
}
