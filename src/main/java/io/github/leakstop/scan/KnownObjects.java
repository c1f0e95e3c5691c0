package io.github.leakstop.scan;

import io.github.leakstop.record.IdTable;
import io.github.leakstop.record.ScanRecord;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Known;
import io.github.leakstop.source.git.StoreState;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Which objects earlier scans read, as far as that counts still. Immutable and thread-safe.
 *
 * <p>An id names one content for ever. That all was read which an object names counts only while no such object has gone from the
 * store, the clone ends where it ended, and what was missing is missing still, from HEAD's history too.
 */
final class KnownObjects implements Known {
    private static final HexFormat HEX = HexFormat.of();
    private static final int ALL = ScanRecord.SEEN | ScanRecord.SUSPECT | ScanRecord.MESSAGE | ScanRecord.WHOLE;

    private final IdTable table;
    private final Set<String> absent;

    private KnownObjects(IdTable table, Set<String> absent) {
        this.table = table;
        this.absent = absent;
    }

    /** What a record tells of a store. A pack that keeps its name and not its size is damaged, and then nothing is taken for known. */
    static KnownObjects of(ScanRecord before, StoreState now, GitRepository repository) {
        IdTable table = before.known();
        if (table.size() == 0) {
            return new KnownObjects(table, Set.of());
        }
        boolean isStoreAsBefore = !now.store().isEmpty() && before.store().equals(now.store());
        if (!isStoreAsBefore && isDamaged(before, now)) {
            return new KnownObjects(IdTable.EMPTY, Set.of());
        }
        boolean whole = before.shallow().equals(now.shallow()) && isHeadAfter(before, now, repository);
        if (isStoreAsBefore) {
            return whole ? new KnownObjects(table, before.lacking().ids()) : kept(before, place -> true, false);
        }
        Predicate<byte[]> presence = repository.presence();
        boolean[] present = new boolean[table.size()];
        whole &= before.lacking().ids().stream().noneMatch(id -> presence.test(HEX.parseHex(id)));
        for (int place = 0; place < present.length; place++) {
            present[place] = presence.test(table.id(place));
            whole &= present[place] || (table.mark(place) & ScanRecord.WHOLE) == 0;
        }
        return kept(before, place -> present[place], whole);
    }

    private static boolean isDamaged(ScanRecord before, StoreState now) {
        return before.packs().entrySet().stream()
                .anyMatch(pack -> !now.packs()
                        .getOrDefault(pack.getKey(), pack.getValue())
                        .equals(pack.getValue()));
    }

    private static KnownObjects kept(ScanRecord before, IntPredicate places, boolean whole) {
        return whole
                ? new KnownObjects(
                        before.known().only(places, ALL), before.lacking().ids())
                : new KnownObjects(before.known().only(places, ALL - ScanRecord.WHOLE), Set.of());
    }

    /** Whether HEAD's history names still what it named and the store lacked. */
    private static boolean isHeadAfter(ScanRecord before, StoreState now, GitRepository repository) {
        String then = before.lacking().head();
        return before.lacking().ids().isEmpty() || then.equals(now.head()) || repository.isHeadAfter(then);
    }

    IdTable table() {
        return table;
    }

    @Override
    public boolean has(byte[] id) {
        return (table.mark(id) & ScanRecord.SEEN) != 0;
    }

    @Override
    public boolean isWhole(byte[] id) {
        return (table.mark(id) & ScanRecord.WHOLE) != 0;
    }

    @Override
    public Set<String> absent() {
        return absent;
    }

    boolean has(String id) {
        return has(HEX.parseHex(id));
    }

    /** Whether the content is known and need not be looked at again. */
    boolean isSilent(String id) {
        return (table.mark(HEX.parseHex(id)) & (ScanRecord.SEEN | ScanRecord.SUSPECT)) == ScanRecord.SEEN;
    }

    /** Ids of the contents to be looked at again: blobs, or else commits and tags. */
    Set<String> suspects(boolean messages) {
        Set<String> suspects = new TreeSet<>();
        for (int place = 0; place < table.size(); place++) {
            int mark = table.mark(place);
            if ((mark & ScanRecord.SUSPECT) != 0
                    && (mark & ScanRecord.SEEN) != 0
                    && (mark & ScanRecord.MESSAGE) != 0 == messages) {
                suspects.add(HEX.formatHex(table.id(place)));
            }
        }
        return suspects;
    }

    /** Contents that are known. */
    long size() {
        long size = 0;
        for (int place = 0; place < table.size(); place++) {
            size += table.mark(place) & ScanRecord.SEEN;
        }
        return size;
    }
}
