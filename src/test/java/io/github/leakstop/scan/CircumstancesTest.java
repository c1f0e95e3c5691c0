package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.RulePackFile;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.git.StoreState;
import io.github.leakstop.source.git.TreeListing;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CircumstancesTest {
    /** Parameters that change how a scan works and not what comes of it; rules stand for themselves, by their identity. */
    private static final Set<String> NO_MATTER = Set.of("rulePacks", "record", "recordFolder", "threads");

    private static final RulePackFile.Stamp RULES = new RulePackFile.Stamp("rules", 1);
    private static final StoreState STATE = new StoreState("s", Map.of(), "", "h", Map.of(), "all");
    private static final TreeListing LISTING =
            new TreeListing(List.of(new TreeFile("a", TreeFile.Kind.TRACKED, Optional.of("id"))), List.of(), List.of());
    private static final Object[] ONE = {
        Goal.CHECK,
        Path.of("one"),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        Set.of(),
        false,
        HistoryPart.ALL,
        List.of(),
        true,
        Optional.empty(),
        1,
        "1"
    };
    private static final Object[] OTHER = {
        Goal.HISTORY,
        Path.of("other"),
        List.of("a"),
        List.of("a"),
        List.of(Path.of("a")),
        Optional.of(Severity.LOW),
        true,
        Set.of(Gap.Cause.SHALLOW),
        true,
        new HistoryPart(Optional.of("a"), List.of()),
        List.of(Path.of("a")),
        false,
        Optional.of(Path.of("a")),
        2,
        "2"
    };

    @Test
    void every_parameter_that_may_change_the_result_counts() throws Exception {
        RecordComponent[] parameters = ScanRequest.class.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(parameters).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (int i = 0; i < parameters.length; i++) {
            Object[] values = ONE.clone();
            values[i] = OTHER[i];
            ScanRequest changed =
                    ScanRequest.class.getDeclaredConstructor(types).newInstance(values);
            boolean same = of(changed, RULES, STATE, List.of(), LISTING).equals(plain());
            assertEquals(NO_MATTER.contains(parameters[i].getName()), same, parameters[i].getName());
        }
    }

    @Test
    void rules_store_and_what_is_out_of_sight_count() {
        StoreState later = new StoreState("s", Map.of(), "", "h", Map.of(), "later");
        Gap gap = new Gap(Gap.Cause.SHALLOW, "shallow", "cut off");
        assertNotEquals(plain(), of(one(), new RulePackFile.Stamp("others", 1), STATE, List.of(), LISTING));
        assertNotEquals(plain(), of(one(), new RulePackFile.Stamp("rules", 2), STATE, List.of(), LISTING));
        assertNotEquals(plain(), of(one(), RULES, later, List.of(), LISTING));
        assertNotEquals(plain(), of(one(), RULES, STATE, List.of(gap), LISTING));
    }

    @Test
    void files_their_blobs_and_how_git_treats_them_count() {
        Set<Optional<String>> all = new HashSet<>(Set.of(plain()));
        for (TreeFile file : List.of(
                new TreeFile("b", TreeFile.Kind.TRACKED, Optional.of("id")),
                new TreeFile("a", TreeFile.Kind.IGNORED, Optional.of("id")),
                new TreeFile("a", TreeFile.Kind.TRACKED, Optional.empty()))) {
            all.add(of(one(), RULES, STATE, List.of(), new TreeListing(List.of(file), List.of(), List.of())));
        }
        all.add(of(one(), RULES, STATE, List.of(), new TreeListing(LISTING.files(), List.of("lib"), List.of())));
        assertEquals(5, all.size());
    }

    @Test
    void a_state_that_is_not_known_is_like_no_other() {
        assertEquals(Optional.empty(), of(one(), RULES, StoreState.UNKNOWN, List.of(), LISTING));
    }

    private static Optional<String> plain() {
        return of(one(), RULES, STATE, List.of(), LISTING);
    }

    private static ScanRequest one() {
        return Asking.of(Goal.CHECK, Path.of("one"))
                .remembering(true, Optional.empty())
                .withThreads(1)
                .ofVersion("1")
                .request();
    }

    private static Optional<String> of(
            ScanRequest request, RulePackFile.Stamp rules, StoreState state, List<Gap> gaps, TreeListing listing) {
        TreeFiles files = new TreeFiles(listing.files(), Map.of(), List.of());
        return Circumstances.of(request, rules, state, gaps, listing, files);
    }
}
