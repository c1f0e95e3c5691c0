package io.github.leakstop.source.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads HEAD and refs from their files, as gitrepository-layout(5) has them, where all of them are what git writes: a HEAD that
 * names a branch or a commit, sorted packed refs, loose refs of one line. Whatever is not so is left to JGit. For one use.
 */
final class RefFiles {
    private static final String REFS = "refs/";
    private static final String SYMBOLIC = "ref: ";
    private static final String LOCK = ".lock";

    private final RepositoryPlace place;
    private final SortedMap<String, String> packed = new TreeMap<>();

    private RefFiles(RepositoryPlace place) {
        this.place = place;
    }

    /** All of them, empty where JGit has to be asked. */
    static Optional<Refs> all(RepositoryPlace place) {
        try {
            RefFiles files = new RefFiles(place);
            files.readPacked();
            SortedMap<String, String> ids = new TreeMap<>(files.packed);
            files.addLoose(REFS, place.commonFolder().resolve("refs").toFile(), ids);
            return Optional.of(new Refs(files.readHead(), ids));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** HEAD without any ref, empty where JGit has to be asked. */
    static Optional<Refs> head(RepositoryPlace place) {
        try {
            RefFiles files = new RefFiles(place);
            files.readPacked();
            return Optional.of(new Refs(files.readHead(), new TreeMap<>()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<String> readHead() throws IOException {
        String text = text(place.gitFolder().resolve("HEAD"));
        if (!text.startsWith(SYMBOLIC)) {
            return Optional.of(id(text));
        }
        String target = text.substring(SYMBOLIC.length()).stripTrailing();
        if (!isName(target)) {
            throw unusual();
        }
        Path loose = place.commonFolder().resolve(target);
        return Files.exists(loose) ? Optional.of(id(text(loose))) : Optional.ofNullable(packed.get(target));
    }

    private void readPacked() throws IOException {
        Path file = place.commonFolder().resolve("packed-refs");
        if (!Files.exists(file)) {
            return;
        }
        String text = text(file);
        String before = "";
        int next;
        for (int at = 0; at < text.length(); at = next + 1) {
            next = text.indexOf('\n', at);
            if (next < 0) {
                throw unusual();
            }
            boolean peeled = text.charAt(at) == '^'
                    && !before.isEmpty()
                    && HexIds.isId(text, at + 1)
                    && next == at + HexIds.DIGITS + 1;
            if (text.charAt(at) != '#' && !peeled) {
                String name = text.substring(Math.min(at + HexIds.DIGITS + 1, next), next);
                if (!HexIds.isId(text, at)
                        || text.charAt(at + HexIds.DIGITS) != ' '
                        || !isName(name)
                        || name.compareTo(before) <= 0) {
                    throw unusual();
                }
                packed.put(name, text.substring(at, at + HexIds.DIGITS).toLowerCase(Locale.ROOT));
                before = name;
            }
        }
    }

    private void addLoose(String prefix, File folder, SortedMap<String, String> ids) throws IOException {
        String[] names = folder.list();
        if (names == null) {
            throw unusual();
        }
        Arrays.sort(names);
        for (String entry : names) {
            File file = new File(folder, entry);
            String name = prefix + entry;
            if (entry.endsWith(LOCK)) {
                continue;
            }
            if (file.isDirectory()) {
                addLoose(name + "/", file, ids);
                continue;
            }
            String text = text(file.toPath());
            if (!isName(name) || (text.startsWith(SYMBOLIC) && packed.containsKey(name))) {
                throw unusual();
            }
            if (!text.startsWith(SYMBOLIC)) {
                ids.put(name, id(text));
            }
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static String id(String text) throws IOException {
        if (!HexIds.isId(text, 0) || text.length() != HexIds.DIGITS + 1 || text.charAt(HexIds.DIGITS) != '\n') {
            throw unusual();
        }
        return text.substring(0, HexIds.DIGITS).toLowerCase(Locale.ROOT);
    }

    /** Whether it is below {@code refs/}, in ASCII, and a path that leads nowhere else. */
    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '\\' || c == ':') {
                return false;
            }
        }
        return name.startsWith(REFS) && !name.contains("..") && !name.contains("//");
    }

    private static IOException unusual() {
        return new IOException("left to JGit");
    }
}
