package io.github.leakstop.scan;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.record.ResultFile;
import io.github.leakstop.rule.RulePackFile;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.StoreState;
import io.github.leakstop.source.git.TreeListing;
import io.github.leakstop.source.worktree.PathFilter;
import io.github.leakstop.source.worktree.WorkTreeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a scan knows of a repository before it reads a content: what of it counts, the files of its work tree, the state of
 * its store. Where all of that is what it was in the last scan with the same goal, its result is this one's too.
 */
final class Survey {
    private final ScanRequest request;
    private final PathFilter filter;
    private final RulePackFile.Stamp rules;
    private final GitRepository repository;
    private final Universe universe;
    private final Beside<TreeListing> listed;
    private Optional<StoreState> state = Optional.empty();
    private Optional<TreeFiles> files = Optional.empty();
    private Optional<String> circumstances = Optional.empty();

    Survey(ScanRequest request, PathFilter filter, RulePackFile.Stamp rules, GitRepository repository)
            throws InvalidRequestException {
        this.request = request;
        this.filter = filter;
        this.rules = rules;
        this.repository = repository;
        this.universe = Universe.of(request, repository);
        this.listed = universe.hasTree()
                ? Beside.begin("listing", () -> repository.listing(WorkTreeSource::looksInto))
                : Beside.done(TreeListing.NONE);
    }

    /** Where the last result lies, of a scan of everything that keeps a record. */
    static Optional<ResultFile> lastResult(ScanRequest request, Path commonFolder) {
        return request.record() && request.part().isAll()
                ? Optional.of(new ResultFile(
                        Memory.folder(request, commonFolder), request.goal().id()))
                : Optional.empty();
    }

    GitRepository repository() {
        return repository;
    }

    Universe universe() {
        return universe;
    }

    TreeListing listing() {
        return listed.get();
    }

    TreeFiles files() {
        if (files.isEmpty()) {
            files = Optional.of(TreeFiles.of(listing(), repository.top(), request, filter));
        }
        return files.orElseThrow();
    }

    WorkTreeSource tree() {
        return new WorkTreeSource(repository.top(), filter, request.threads());
    }

    PathFilter filter() {
        return filter;
    }

    /** To be told of all that is read from disk. */
    DiskDigest digest() {
        return new DiskDigest(request.record() && request.part().isAll());
    }

    Memory memory() {
        return Memory.of(request, rules.id(), repository, universe.scope(), this::state);
    }

    /** The state of the store as it was when first asked for. */
    StoreState state() {
        if (state.isEmpty()) {
            state = Optional.of(repository.state());
        }
        return state.orElseThrow();
    }

    /** The last scan's result, where everything is as it was then. */
    Optional<ScanResult> unchanged(Beside<Optional<ResultFile.Kept>> last) throws InterruptedException {
        Optional<String> now = circumstances();
        Optional<ResultFile.Kept> kept = last.get().filter(then -> now.equals(Optional.of(then.circumstances())));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        DiskDigest digest = digest();
        tree().read(files().fromDisk(), digest);
        repository.configuration(digest);
        return digest.digest()
                .filter(kept.get().onDisk()::equals)
                .map(same -> kept.get().result());
    }

    /** Keeps a result for the next scan; without it that one takes longer, so it is no matter when it cannot be written. */
    void keep(ResultFile last, String onDisk, ScanResult result) {
        try {
            if (circumstances().isPresent()) {
                last.write(new ResultFile.Kept(circumstances().get(), onDisk, result));
            }
        } catch (IOException e) {
            // the record lies in the same folder, and the result says why that could not be written
        }
    }

    private Optional<String> circumstances() {
        if (circumstances.isEmpty()) {
            circumstances = Circumstances.of(request, rules, state(), repository.gaps(), listing(), files());
        }
        return circumstances;
    }
}
