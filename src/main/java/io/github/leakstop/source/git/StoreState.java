package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure.Reach;
import io.github.leakstop.finding.Gap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A repository's state as names, sizes and times of its files tell it, without one object being opened: equal states give
 * equal answers. Hex digests, empty where something could not be listed, which is equal to nothing.
 *
 * @param store packs by name, size and time, and the names of loose objects
 * @param packs sizes of packs and their indexes by name; git renews their times whenever it meets an object that they have
 * @param shallow where the clone ends
 * @param head the commit that HEAD names
 * @param refs what HEAD and refs name, by full name; empty where they are too many to remember
 * @param all the store, the end, and whatever keeps objects alive: HEAD, refs, reflogs, index
 */
public record StoreState(
        String store, Map<String, Long> packs, String shallow, String head, Map<String, String> refs, String all) {
    private static final int MOST_REFS = 2000;

    /** Stands before an id, so that none passes for the length of a text, whose first byte is 0. */
    private static final byte ID = 1;

    /** A state that is equal to nothing. */
    public static final StoreState UNKNOWN = new StoreState("", Map.of(), "", "", Map.of(), "");

    public StoreState {
        packs = Map.copyOf(packs);
        refs = Map.copyOf(refs);
    }

    static StoreState of(Path objects, Set<String> shallow, List<Tip> tips, boolean tipsAreWhole) {
        Map<String, Long> packs = new TreeMap<>();
        String store = store(objects, packs);
        MessageDigest end = sha256();
        new TreeSet<>(shallow).forEach(commit -> add(end, commit));
        String cut = HexFormat.of().formatHex(end.digest());
        MessageDigest all = sha256();
        add(all, store);
        add(all, cut);
        String head = "";
        String place = "";
        for (Tip tip : tips) {
            if (tip.reach() == Reach.HEAD) {
                head = HexFormat.of().formatHex(tip.id());
            }
            String at = tip.reach().name() + ' ' + tip.name();
            if (!at.equals(place)) {
                add(all, at);
                place = at;
            }
            all.update(ID);
            all.update(tip.id());
        }
        boolean known = !store.isEmpty() && tipsAreWhole;
        return new StoreState(
                store, packs, cut, head, refs(tips), known ? HexFormat.of().formatHex(all.digest()) : "");
    }

    private static Map<String, String> refs(List<Tip> tips) {
        Map<String, String> refs = new HashMap<>();
        for (Tip tip : tips) {
            if (tip.reach().compareTo(Reach.REF) > 0) {
                continue;
            } else if (refs.size() == MOST_REFS) {
                return Map.of();
            }
            refs.put(tip.name(), HexFormat.of().formatHex(tip.id()));
        }
        return refs;
    }

    private static String store(Path objects, Map<String, Long> packs) {
        List<Gap> gaps = new ArrayList<>();
        List<Path> folders = Alternates.of(objects, gaps);
        MessageDigest digest = sha256();
        try {
            for (Path folder : folders) {
                for (PackFile pack : PackFile.in(folder.resolve("pack"))) {
                    packs.put(pack.name(), pack.bytes());
                    add(digest, pack.name());
                    digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(pack.bytes())
                            .putLong(pack.modified())
                            .flip());
                }
            }
        } catch (IOException e) {
            return "";
        }
        SingleObjects singles = SingleObjects.of(folders, List.of(), gaps);
        for (int place = 0; place < singles.size(); place++) {
            digest.update(singles.id(place));
        }
        return gaps.isEmpty() ? HexFormat.of().formatHex(digest.digest()) : "";
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
