package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Goal.class)
    void a_scan_ends_with_all_that_was_expected_and_counts_what_it_finds(Goal goal) throws Exception {
        try (GitProject project = GitProject.begin(folder.toFile())) {
            for (int i = 0; i < 30; i++) {
                project.write("src/a" + i % 7 + ".yml", Trio.of(i % 3).asYaml() + "# " + i)
                        .commit("Change " + i);
            }
            project.write("new.txt", "new");
        }
        List<Progress.Stand> stands = Collections.synchronizedList(new ArrayList<>());
        new Scan(Asking.of(goal, folder).withThreads(1).request()).run(stands::add);
        Progress.Stand last = stands.get(stands.size() - 1);
        long beyond = goal == Goal.HISTORY ? 1 : 0; // the configuration of git
        assertEquals(last.total() + beyond, last.contents());
        assertTrue(last.found() >= 9, "" + last);
    }
}
