package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Exposure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastingExposuresTest {
    private static final String MAIN = "refs/heads/main";
    private static final String LEAK = "leaked";
    private static final String BLOB = TestRepository.blob(LEAK);
    private static final Map<String, String> LEAKING = Map.of("a.txt", LEAK);
    private static final Map<String, String> CLEAN = Map.of("a.txt", "clean");

    @TempDir
    Path folder;

    private TestRepository made;
    private String leaked;

    @BeforeEach
    void make_a_repository_with_a_leak() throws Exception {
        made = TestRepository.in(folder);
        leaked = made.bareCommit(LEAKING);
    }

    @Test
    void a_leak_that_stays_in_head_got_no_further() throws Exception {
        Known known = knownAt(leaked);
        String other = made.bareCommit(Map.of("a.txt", LEAK, "b.txt", "other"), leaked);
        made.point(MAIN, made.bareCommit(LEAKING, other));

        assertTrue(lasting(known).isPresent());
    }

    @Test
    void a_leak_that_leaves_head_now_is_worked_out_anew() throws Exception {
        Known known = knownAt(leaked);
        made.point(MAIN, made.bareCommit(CLEAN, leaked));

        assertEquals(Optional.empty(), lasting(known));
    }

    @Test
    void a_leak_that_had_left_head_keeps_its_last_commit() throws Exception {
        String fixed = made.bareCommit(CLEAN, leaked);
        Known known = knownAt(fixed);
        made.point(MAIN, made.bareCommit(Map.of("a.txt", "cleaner"), fixed));

        assertEquals(Optional.of(leaked), lasting(known).flatMap(Exposure::last).map(Exposure.Commit::id));
    }

    @Test
    void a_leak_that_comes_back_is_worked_out_anew() throws Exception {
        String fixed = made.bareCommit(CLEAN, leaked);
        Known known = knownAt(fixed);
        made.point(MAIN, made.bareCommit(LEAKING, fixed));

        assertEquals(Optional.empty(), lasting(known));
    }

    @Test
    void a_merged_branch_that_held_it_for_longer_is_looked_into() throws Exception {
        String fixed = made.bareCommit(CLEAN, leaked);
        Known known = knownAt(fixed);
        String beside = made.bareCommit(Map.of("a.txt", LEAK, "b.txt", "other"), leaked);
        made.point(MAIN, made.bareCommit(Map.of("a.txt", "clean", "b.txt", "other"), fixed, beside));

        assertEquals(Optional.empty(), lasting(known));
    }

    @Test
    void a_new_branch_at_head_is_among_its_refs() throws Exception {
        Known known = knownAt(leaked);
        String next = made.bareCommit(Map.of("a.txt", LEAK, "b.txt", "other"), leaked);
        made.point(MAIN, next);
        made.point("refs/heads/copy", next);

        assertEquals(
                Optional.of(List.of("refs/heads/copy", MAIN)), lasting(known).map(Exposure::refs));
    }

    @Test
    void a_ref_that_went_elsewhere_leaves_nothing_certain() throws Exception {
        made.point("refs/heads/side", leaked);
        Known known = knownAt(leaked);
        made.point(MAIN, made.bareCommit(Map.of("a.txt", LEAK, "b.txt", "other"), leaked));
        made.point("refs/heads/side", made.bareCommit(CLEAN, leaked));

        assertEquals(Optional.empty(), lasting(known));
    }

    @Test
    void a_leak_of_another_branch_alone_is_left_as_it_was() throws Exception {
        made.point("refs/heads/side", leaked);
        String clean = made.bareCommit(CLEAN);
        Known known = knownAt(clean);
        made.point(MAIN, made.bareCommit(Map.of("a.txt", "cleaner"), clean));

        assertEquals(Optional.of(List.of("refs/heads/side")), lasting(known).map(Exposure::refs));
    }

    @Test
    void a_leak_that_comes_with_a_merge_is_worked_out_anew() throws Exception {
        made.point("refs/heads/side", leaked);
        String clean = made.bareCommit(CLEAN);
        Known known = knownAt(clean);
        made.point(MAIN, made.bareCommit(CLEAN, clean, leaked));

        assertEquals(Optional.empty(), lasting(known));
    }

    @Test
    void what_nothing_reached_lasts_only_where_that_is_known() throws Exception {
        String clean = made.bareCommit(CLEAN);
        Known known = knownAt(clean);
        made.point(MAIN, made.bareCommit(Map.of("a.txt", "cleaner"), clean));

        assertEquals(Optional.empty(), lasting(known));
        assertTrue(lasting(known, Exposure.Reach.UNREACHABLE).isPresent());
    }

    private record Known(StoreState state, Map<String, Exposure> exposures) {}

    private Known knownAt(String commit) throws Exception {
        made.point(MAIN, commit);
        try (GitRepository repository = made.open()) {
            return new Known(repository.state(), repository.exposure(Set.of(BLOB)));
        }
    }

    private Optional<Exposure> lasting(Known known) {
        return lasting(known, Exposure.Reach.REF);
    }

    /** What lasts, which is what a whole reading tells. */
    private Optional<Exposure> lasting(Known known, Exposure.Reach upTo) {
        try (GitRepository repository = made.open()) {
            Advance advance = new Advance(
                    known.state().head(),
                    known.state().refs(),
                    repository.state().refs());
            Map<String, List<String>> paths = repository.paths(Set.of(BLOB), new Scope.BehindHead());
            Map<String, Exposure> lasting = repository.lasting(advance, known.exposures(), paths, upTo);
            if (lasting.containsKey(BLOB)) {
                assertEquals(repository.exposure(Set.of(BLOB)), lasting);
            }
            return Optional.ofNullable(lasting.get(BLOB));
        }
    }
}
