package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.pack.Pack;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/**
 * What lies in the object folders of a repository and its alternates: packs, loose objects, and what is wrong with them.
 *
 * <p>Every object has a number: its place among the sorted ids of the first pack that has it, or of the single ones, behind
 * those of the packs before. Immutable and thread-safe; it is what was there when it was read.
 */
final class ObjectStore implements Closeable {
    private static final int MANY = 1 << 19;

    private final List<Pack> packs;
    private final boolean sound;
    private final int[] firstNumber;
    private final SingleObjects singles;
    private final List<Gap> gaps;

    private ObjectStore(List<Pack> packs, boolean sound, SingleObjects singles, List<Gap> gaps) {
        this.packs = List.copyOf(packs);
        this.sound = sound;
        this.singles = singles;
        this.gaps = List.copyOf(gaps);
        this.firstNumber = new int[packs.size() + 1];
        for (int i = 0; i < packs.size(); i++) {
            firstNumber[i + 1] = Math.addExact(firstNumber[i], packs.get(i).count());
        }
    }

    static ObjectStore read(Path objects) {
        List<Gap> gaps = new ArrayList<>();
        List<Path> folders = Alternates.of(objects, gaps);
        List<Pack> packs = new ArrayList<>();
        List<String> slow = new ArrayList<>();
        boolean sound = true;
        for (Path folder : folders) {
            List<Path> files = packFiles(folder.resolve("pack"), "pack", gaps);
            for (Path file : files) {
                sound &= open(file, packs, slow, gaps);
            }
            for (Path index : packFiles(folder.resolve("pack"), "idx", gaps)) {
                if (!files.contains(beside(index, "pack"))) {
                    gaps.add(corrupt(String.valueOf(index.getFileName()), "the pack of this index is gone"));
                }
            }
        }
        return new ObjectStore(packs, sound, SingleObjects.of(folders, slow, gaps), gaps);
    }

    private static Path beside(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + extension);
    }

    private static List<Path> packFiles(Path folder, String extension, List<Gap> gaps) {
        List<Path> files = new ArrayList<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "pack-*." + extension)) {
            stream.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            gaps.add(corrupt("objects/pack", "the folder cannot be listed"));
        }
        Collections.sort(files);
        return files;
    }

    /** Opens a pack for fast reading, or lists its objects for slow reading; false where JGit must not meet its index. */
    private static boolean open(Path file, List<Pack> packs, List<String> slow, List<Gap> gaps) {
        String name = String.valueOf(file.getFileName());
        Path index = beside(file, "idx");
        if (!Files.exists(index)) {
            gaps.add(corrupt(name, "the pack has no index; git index-pack makes one"));
            return true;
        }
        try {
            packs.add(Pack.open(index));
            return true;
        } catch (IOException refused) {
            try {
                slow.addAll(SlowIndex.ids(index));
                return true;
            } catch (IOException | RuntimeException damaged) {
                gaps.add(corrupt(name, "its index is damaged or unreadable"));
                return false;
            }
        }
    }

    static Gap corrupt(String where, String detail) {
        return new Gap(Gap.Cause.CORRUPT_OBJECTS, where, detail);
    }

    List<Pack> packs() {
        return packs;
    }

    /** Number of a pack's first object, and of the first object behind all packs. */
    int firstNumber(int pack) {
        return firstNumber[pack];
    }

    /** Whether every index is readable; else JGit would stumble over a damaged one at each look-up. */
    boolean isSound() {
        return sound;
    }

    SingleObjects singles() {
        return singles;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** Numbers given, which is at least the number of distinct objects. */
    int size() {
        return firstNumber[packs.size()] + singles.size();
    }

    /** Number of the object whose 20 bytes begin at {@code at}, or -1 where the store does not have it. */
    int number(byte[] id, int at) {
        for (int i = 0; i < firstNumber.length - 1; i++) {
            int place = packs.get(i).place(id, at);
            if (place >= 0) {
                return firstNumber[i] + place;
            }
        }
        int place = singles.place(id, at);
        return place < 0 ? -1 : firstNumber[packs.size()] + place;
    }

    /** Which pack an object is numbered in, or how many packs there are, where it is one of the single ones. */
    int pack(int number) {
        int last = packs.size();
        if (number >= firstNumber[last]) {
            return last;
        }
        int pack = Arrays.binarySearch(firstNumber, number);
        pack = pack < 0 ? -pack - 2 : pack;
        while (packs.get(pack).count() == 0) {
            pack++;
        }
        return pack;
    }

    /** The 20 bytes of the id that a number stands for. */
    byte[] id(int number) {
        int pack = pack(number);
        if (pack == packs.size()) {
            return singles.id(number - firstNumber[pack]).clone();
        }
        byte[] id = new byte[20];
        packs.get(pack).id(number - firstNumber[pack], id, 0);
        return id;
    }

    /** Numbers of the objects whose ids fulfil a condition; ids of 20 bytes. */
    BitSet numbers(Predicate<byte[]> condition) {
        BitSet numbers = new BitSet(size());
        for (int number = 0; number < size(); number++) {
            numbers.set(number, condition.test(id(number)));
        }
        return numbers;
    }

    /** Whether it has so many objects that memory counts for more than time. */
    boolean isLarge() {
        return size() > MANY;
    }

    /** Keeps no index in memory any more; ids are looked up in the files, which are open until this is closed. */
    void letGoOfIndexes() {
        for (Pack pack : packs) {
            try {
                pack.letGoOfIndex();
            } catch (IOException repackedSince) {
                // then it stays in memory
            }
        }
    }

    /** Ids are asked for no longer. */
    @Override
    public void close() {
        for (Pack pack : packs) {
            try {
                pack.close();
            } catch (IOException e) {
                // nothing was written to it
            }
        }
    }

    String name(int number) {
        return HexFormat.of().formatHex(id(number));
    }

    int number(String id) {
        return number(HexFormat.of().parseHex(id), 0);
    }
}
