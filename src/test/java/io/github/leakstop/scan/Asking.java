package io.github.leakstop.scan;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.ScanResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for a scan with no parameter set and no record kept; a test says only what it is about. */
final class Asking {
    private final Goal goal;
    private final Path folder;
    private List<String> includes = List.of();
    private List<String> excludes = List.of();
    private Set<Gap.Cause> accepted = Set.of();
    private boolean strict;
    private Optional<String> since = Optional.empty();
    private List<String> refs = List.of();
    private List<Path> outputs = List.of();
    private boolean record;
    private Optional<Path> recordFolder = Optional.empty();
    private int threads = 2;
    private String engine = "test";

    private Asking(Goal goal, Path folder) {
        this.goal = goal;
        this.folder = folder;
    }

    static Asking of(Goal goal, Path folder) {
        return new Asking(goal, folder);
    }

    Asking including(List<String> patterns) {
        includes = patterns;
        return this;
    }

    Asking excluding(List<String> patterns) {
        excludes = patterns;
        return this;
    }

    Asking accepting(Set<Gap.Cause> causes) {
        accepted = causes;
        return this;
    }

    Asking strictly(boolean wanted) {
        strict = wanted;
        return this;
    }

    Asking since(Optional<String> commit) {
        since = commit;
        return this;
    }

    Asking behind(List<String> patterns) {
        refs = patterns;
        return this;
    }

    Asking writingTo(List<Path> folders) {
        outputs = folders;
        return this;
    }

    Asking remembering(boolean wanted, Optional<Path> where) {
        record = wanted;
        recordFolder = where;
        return this;
    }

    Asking withThreads(int count) {
        threads = count;
        return this;
    }

    Asking ofVersion(String version) {
        engine = version;
        return this;
    }

    ScanRequest request() {
        return new ScanRequest(
                goal,
                folder,
                includes,
                excludes,
                List.of(),
                Optional.empty(),
                false,
                accepted,
                strict,
                new HistoryPart(since, refs),
                outputs,
                record,
                recordFolder,
                threads,
                engine);
    }

    ScanResult scan() throws InvalidRequestException {
        return new Scan(request()).run(Progress.SILENT);
    }
}
