package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Objects that are read one by one: loose ones, and those of packs that only JGit opens. Immutable, thread-safe. */
final class SingleObjects {
    private static final String DIGITS = "0123456789abcdef";
    private static final int NAME = 38;

    private final byte[][] ids;
    private final List<Optional<Path>> files;

    private SingleObjects(Map<String, Optional<Path>> sorted) {
        ids = new byte[sorted.size()][];
        int place = 0;
        for (String id : sorted.keySet()) {
            ids[place++] = HexIds.bytes(id);
        }
        files = List.copyOf(sorted.values());
    }

    /**
     * Lists loose objects.
     *
     * @param folders object folders, the repository's own first
     * @param packed hex ids of objects in packs that only JGit opens
     * @param gaps takes what cannot be listed
     */
    static SingleObjects of(List<Path> folders, List<String> packed, List<Gap> gaps) {
        Map<String, Optional<Path>> sorted = new TreeMap<>();
        for (Path folder : folders) {
            for (int first = 0; first < 256; first++) {
                String prefix = HexFormat.of().toHexDigits((byte) first);
                Path fan = folder.resolve(prefix);
                if (Files.isDirectory(fan)) {
                    list(fan, prefix, sorted, gaps);
                }
            }
        }
        packed.forEach(id -> sorted.putIfAbsent(id, Optional.empty()));
        return new SingleObjects(sorted);
    }

    private static void list(Path fan, String prefix, Map<String, Optional<Path>> sorted, List<Gap> gaps) {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(fan)) {
            for (Path file : stream) {
                String name = String.valueOf(file.getFileName());
                if (name.length() == NAME && name.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
                    sorted.putIfAbsent(prefix + name, Optional.of(file));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            gaps.add(ObjectStore.corrupt("objects/" + prefix, "the folder cannot be listed"));
        }
    }

    int size() {
        return ids.length;
    }

    /** The 20 bytes of an id; not to be changed. */
    byte[] id(int place) {
        return ids[place];
    }

    /** The file of a loose object; empty for an object of a pack. */
    Optional<Path> file(int place) {
        return files.get(place);
    }

    /** Place of an id, negative where it is not here. */
    int place(byte[] id, int at) {
        if (ids.length == 0) {
            return -1;
        }
        return Arrays.binarySearch(ids, Arrays.copyOfRange(id, at, at + 20), Arrays::compareUnsigned);
    }
}
