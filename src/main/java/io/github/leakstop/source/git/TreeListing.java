package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.TreeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files of a work tree, by git's own judgement of what is ignored.
 *
 * @param files sorted by path; a symbolic link counts as a file and is not followed
 * @param notEntered folders with a repository of their own (submodules, nested clones), which belong to that repository
 * @param gaps folders that could not be listed, or an index that could not be read
 */
public record TreeListing(List<TreeFile> files, List<String> notEntered, List<Gap> gaps) {
    /** Of no work tree. */
    public static final TreeListing NONE = new TreeListing(List.of(), List.of(), List.of());

    public TreeListing {
        files = List.copyOf(files);
        notEntered = List.copyOf(notEntered);
        gaps = List.copyOf(gaps);
    }

    static TreeListing read(Path top, RepositoryPlace place, Settings settings, Predicate<String> enterIgnored) {
        List<Gap> gaps = new ArrayList<>();
        IndexFiles index = IndexFiles.NONE;
        try {
            index = IndexFiles.read(place.gitFolder().resolve("index"));
        } catch (IOException | RuntimeException e) {
            gaps.add(new Gap(
                    Gap.Cause.UNSUPPORTED_REPOSITORY,
                    ".git/index",
                    "it is damaged, split or sparse, so what is tracked is not known"));
        }
        UserFiles user = new UserFiles(settings);
        IgnoreRules configured = IgnoreRules.NONE;
        try {
            Optional<Path> own = user.excludes();
            configured = own.isPresent() ? configured.with(own.get(), "") : configured;
            configured = configured.with(place.commonFolder().resolve("info").resolve("exclude"), "");
        } catch (IOException e) {
            gaps.add(new Gap(Gap.Cause.UNREADABLE_FILES, ".git/info/exclude", "it or the user's own cannot be read"));
        }
        Set<Path> gitFolders = new HashSet<>(List.of(place.gitFolder(), place.commonFolder()));
        TreeListing walked = new WorkTreeWalk(top, gitFolders, index, configured, enterIgnored).run();
        gaps.addAll(walked.gaps());
        List<TreeFile> files = ContentFilters.mayApply(top, walked.files(), place, user)
                ? ContentFilters.withoutBlobs(walked.files())
                : walked.files();
        return new TreeListing(files, walked.notEntered(), gaps);
    }
}
