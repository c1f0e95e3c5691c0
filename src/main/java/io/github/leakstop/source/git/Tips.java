package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure.Reach;
import io.github.leakstop.finding.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;

/** Collects what keeps objects alive, as git fsck does: HEAD, refs, reflogs and index, those of linked worktrees too. */
final class Tips {
    private static final String STASH = "refs/stash";
    private static final String ZEROS = "0".repeat(40);
    private static final int ID = 40;

    private final JGit jgit;
    private final RepositoryPlace place;
    private final Set<Tip> tips = new LinkedHashSet<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Tips(JGit jgit, RepositoryPlace place) {
        this.jgit = jgit;
        this.place = place;
    }

    /** Reads them all; what cannot be read is a gap. */
    static List<Tip> read(JGit jgit, RepositoryPlace place, List<Gap> gaps) {
        Tips tips = new Tips(jgit, place);
        tips.readRefs();
        for (Path folder : tips.gitFolders()) {
            tips.readHead(folder);
            tips.readIndex(folder);
            tips.readLogs(folder.resolve("logs"));
        }
        gaps.addAll(tips.gaps);
        return List.copyOf(tips.tips);
    }

    private List<Path> gitFolders() {
        Set<Path> folders = new LinkedHashSet<>(List.of(place.gitFolder(), place.commonFolder()));
        Path worktrees = place.commonFolder().resolve("worktrees");
        if (Files.isDirectory(worktrees)) {
            try (Stream<Path> linked = Files.list(worktrees)) {
                linked.filter(Files::isDirectory).sorted().forEach(folders::add);
            } catch (IOException e) {
                gaps.add(ObjectStore.corrupt("worktrees", "the folder cannot be listed"));
            }
        }
        return List.copyOf(folders);
    }

    private void readRefs() {
        try {
            Refs refs = Refs.read(place, jgit);
            refs.head().ifPresent(id -> addHex(Reach.HEAD, "HEAD", id));
            refs.ids().forEach((name, id) -> addHex(name.equals(STASH) ? Reach.STASH : Reach.REF, name, id));
            if (!jgit.hasRefFiles()) {
                readLogsOfReftable(jgit.repository());
            }
        } catch (IOException | RuntimeException e) {
            gaps.add(ObjectStore.corrupt("refs", "a ref is damaged or unreadable"));
        }
    }

    private void readLogsOfReftable(Repository repository) throws IOException {
        for (Ref ref : repository.getRefDatabase().getRefs()) {
            ReflogReader log = repository.getRefDatabase().getReflogReader(ref.getName());
            Reach reach = ref.getName().equals(STASH) ? Reach.STASH : Reach.REFLOG;
            for (ReflogEntry entry : log == null ? List.<ReflogEntry>of() : log.getReverseEntries()) {
                addHex(reach, ref.getName(), entry.getOldId().name());
                addHex(reach, ref.getName(), entry.getNewId().name());
            }
        }
    }

    /** A linked worktree's HEAD; where it names a branch, the branch is among the refs. */
    private void readHead(Path folder) {
        Path file = folder.resolve("HEAD");
        try {
            String text = Files.isRegularFile(file)
                    ? Files.readString(file, StandardCharsets.UTF_8).strip()
                    : "";
            addHex(Reach.REF, "HEAD of " + folder.getFileName(), text);
        } catch (IOException e) {
            gaps.add(ObjectStore.corrupt("worktrees/" + folder.getFileName() + "/HEAD", "it cannot be read"));
        }
    }

    private void readIndex(Path folder) {
        try {
            for (IndexEntry entry :
                    IndexFiles.read(folder.resolve("index")).entries().values()) {
                if (!entry.isSubmodule() && !entry.intended()) {
                    addHex(Reach.INDEX, entry.path(), entry.id());
                }
            }
        } catch (IOException | RuntimeException e) {
            gaps.add(ObjectStore.corrupt("index", "it is damaged, split or sparse and cannot be read"));
        }
    }

    private void readLogs(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                readLog(folder, file);
            }
        } catch (IOException | UncheckedIOException e) {
            gaps.add(ObjectStore.corrupt("logs", "the reflogs cannot be listed"));
        }
    }

    private void readLog(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        Reach reach = name.equals(STASH) ? Reach.STASH : Reach.REFLOG;
        try {
            String log = Files.readString(file, StandardCharsets.ISO_8859_1);
            String last = ZEROS;
            int next;
            for (int at = 0; at < log.length(); at = next) {
                int end = log.indexOf('\n', at);
                next = end < 0 ? log.length() : end + 1;
                if (next - at > 2 * ID + 1) {
                    if (!log.startsWith(last, at)) {
                        addHex(reach, name, log.substring(at, at + ID));
                    }
                    last = log.substring(at + ID + 1, at + 2 * ID + 1);
                    addHex(reach, name, last);
                }
            }
        } catch (IOException e) {
            gaps.add(ObjectStore.corrupt("logs/" + name, "the reflog cannot be read"));
        }
    }

    private void addHex(Reach reach, String name, String hex) {
        if (HexIds.isId(hex) && !hex.equals(ZEROS)) {
            tips.add(new Tip(reach, name, HexIds.bytes(hex)));
        }
    }
}
