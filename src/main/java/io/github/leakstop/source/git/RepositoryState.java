package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What a repository says of itself that limits what can be seen in it. */
final class RepositoryState {
    private final RepositoryPlace place;
    private final Settings settings;
    private final JGit jgit;

    RepositoryState(RepositoryPlace place, Settings settings, JGit jgit) {
        this.place = place;
        this.settings = settings;
        this.jgit = jgit;
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        try {
            if (Refs.head(place, jgit).isEmpty()) {
                gaps.add(new Gap(Gap.Cause.NO_COMMITS, "HEAD", "its branch has no commit yet"));
            }
            int cutOff = shallow().size();
            if (cutOff > 0) {
                gaps.add(new Gap(Gap.Cause.SHALLOW, "shallow", "history is cut off at " + cutOff + " commits"));
            }
        } catch (IOException | RuntimeException e) {
            gaps.add(ObjectStore.corrupt("HEAD", "HEAD or the list of cut off commits is damaged or unreadable"));
        }
        return gaps;
    }

    /** Hex ids of the commits at which a shallow clone ends; empty for a whole one. */
    Set<String> shallow() throws IOException {
        Path file = place.commonFolder().resolve("shallow");
        if (!Files.exists(file)) {
            return Set.of();
        }
        return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                .filter(HexIds::isId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether objects were left on a remote on purpose: git-clone(1), --filter. */
    boolean isPartial() {
        if (settings.value("extensions", "partialClone").isPresent()) {
            return true;
        }
        for (String remote : settings.subsections("remote")) {
            if (settings.flag("remote", remote, "promisor", false)
                    || settings.value("remote", remote, "partialclonefilter").isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** One gap for each submodule that HEAD names, as JGit finds them. */
    List<Gap> submodules() {
        List<Gap> gaps = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(jgit.repository())) {
            ObjectId tree = jgit.repository().resolve("HEAD^{tree}");
            if (tree == null) {
                return gaps;
            }
            walk.addTree(tree);
            walk.setRecursive(false);
            while (walk.next()) {
                if (FileMode.GITLINK.equals(walk.getRawMode(0))) {
                    gaps.add(Submodules.submodule(walk.getPathString()));
                } else if (walk.isSubtree()) {
                    walk.enterSubtree();
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return gaps;
        }
        return gaps;
    }
}
