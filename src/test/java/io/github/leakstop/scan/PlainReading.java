package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.WindowReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * The oracle: what the git program lists of a bare repository, read object by object through JGit, with no thought of speed,
 * each content detected by itself, and every tree of every commit looked into for paths.
 */
final class PlainReading implements AutoCloseable {
    private final FileRepository jgit;
    private final ObjectReader reader;
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> below = new HashMap<>();

    PlainReading(Path gitFolder) throws Exception {
        jgit = new FileRepository(gitFolder.toFile());
        reader = jgit.newObjectReader();
        Process git = new ProcessBuilder(
                        "git",
                        "cat-file",
                        "--batch-all-objects",
                        "--unordered",
                        "--batch-check=%(objectname) %(objecttype)")
                .directory(gitFolder.toFile())
                .start();
        try (BufferedReader lines = git.inputReader(StandardCharsets.US_ASCII)) {
            lines.lines().map(line -> line.split(" ")).forEach(words -> kinds.put(words[0], words[1]));
        }
        assertEquals(0, git.waitFor(), "git cat-file");
    }

    /** Ids of all objects. */
    Set<String> ids() {
        return kinds.keySet();
    }

    /** Hands all over but the trees, one by one. */
    void handOver(Sightings sink) throws IOException {
        for (Map.Entry<String, String> object : kinds.entrySet()) {
            String id = object.getKey();
            switch (object.getValue()) {
                case "blob" -> handOverBlob(id, sink);
                case "commit" -> handOverMessage(Origin.COMMIT, id, sink);
                case "tag" -> handOverMessage(Origin.TAG, id, sink);
                default -> {}
            }
        }
    }

    private void handOverBlob(String id, Sightings sink) throws IOException {
        ObjectLoader loader = reader.open(ObjectId.fromString(id));
        try (InputStream in = loader.openStream()) {
            new WindowReader().read(Channels.newChannel(in), loader.getSize(), Origin.HISTORY, id, sink);
        }
    }

    /** What people wrote: not the ids, and not a signature in the header. */
    private void handOverMessage(Origin origin, String id, Sightings sink) throws IOException {
        String text = new String(
                reader.open(ObjectId.fromString(id)).getBytes(Integer.MAX_VALUE), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        String header = text.substring(0, end < 0 ? text.length() : end + 1)
                .replaceAll("(?m)^(tree|parent|object) .*\n", "")
                .replaceAll("(?m)^gpgsig(-sha256)? .*\n( .*\n)*", "");
        byte[] bytes = (header + (end < 0 ? "" : text.substring(end + 1))).getBytes(StandardCharsets.ISO_8859_1);
        sink.accept(Content.whole(origin, id, bytes, bytes.length));
    }

    /** Says where each candidate stands: in what refs reach, else in commits that nothing reaches, else nowhere. */
    List<Located> located(Map<Sightings.Key, Detection> seen) throws IOException {
        Set<String> asked = new HashSet<>();
        seen.forEach((key, detection) -> {
            if (key.origin() == Origin.HISTORY && !detection.candidates().isEmpty()) {
                asked.add(key.name());
            }
        });
        Map<String, Set<String>> paths = paths(asked);
        List<Located> located = new ArrayList<>();
        seen.forEach((key, detection) -> {
            if (!detection.candidates().isEmpty()) {
                Set<String> places =
                        paths.getOrDefault(key.name(), Set.of(key.name().substring(0, 10)));
                located.add(new Located(detection, key.origin(), key.name(), List.copyOf(new TreeSet<>(places))));
            }
        });
        return located;
    }

    private Map<String, Set<String>> paths(Set<String> asked) throws IOException {
        Map<String, Set<String>> reached = new TreeMap<>();
        Map<String, Set<String>> unreached = new TreeMap<>();
        Set<String> commits = new HashSet<>();
        try (RevWalk walk = new RevWalk(reader)) {
            for (Ref ref : jgit.getRefDatabase().getRefs()) {
                RevObject end = walk.peel(walk.parseAny(ref.getObjectId()));
                if (end instanceof RevCommit commit) {
                    walk.markStart(commit);
                } else if (end instanceof RevTree tree) {
                    add(tree, asked, reached);
                }
            }
            for (RevCommit commit : walk) {
                commits.add(commit.name());
                add(commit.getTree(), asked, reached);
            }
        }
        try (RevWalk walk = new RevWalk(reader)) {
            for (Map.Entry<String, String> object : kinds.entrySet()) {
                if ("commit".equals(object.getValue()) && !commits.contains(object.getKey())) {
                    add(walk.parseCommit(ObjectId.fromString(object.getKey())).getTree(), asked, unreached);
                }
            }
        }
        unreached.forEach(reached::putIfAbsent);
        return reached;
    }

    private void add(ObjectId root, Set<String> asked, Map<String, Set<String>> paths) throws IOException {
        below(root, asked)
                .forEach((blob, places) ->
                        paths.computeIfAbsent(blob, key -> new HashSet<>()).addAll(places));
    }

    /** Paths from a tree to the blobs that are asked for. */
    private Map<String, Set<String>> below(ObjectId tree, Set<String> asked) throws IOException {
        Map<String, Set<String>> known = below.get(tree.name());
        if (known != null) {
            return known;
        }
        Map<String, Set<String>> found = new HashMap<>();
        BiConsumer<String, String> add = (blob, path) ->
                found.computeIfAbsent(blob, key -> new HashSet<>()).add(path);
        try {
            CanonicalTreeParser entries = new CanonicalTreeParser(new byte[0], reader, tree);
            for (; !entries.eof(); entries.next()) {
                String name = entries.getEntryPathString();
                if (FileMode.TREE.equals(entries.getEntryRawMode())) {
                    below(entries.getEntryObjectId(), asked)
                            .forEach((blob, places) -> places.forEach(place -> add.accept(blob, name + "/" + place)));
                } else if (asked.contains(entries.getEntryObjectId().name())) {
                    add.accept(entries.getEntryObjectId().name(), name);
                }
            }
        } catch (MissingObjectException e) {
            // That it is missing is told by the scan, and what it held is not to be known.
        }
        below.put(tree.name(), found.isEmpty() ? Map.of() : found);
        return found;
    }

    @Override
    public void close() {
        reader.close();
        jgit.close();
    }
}
