package io.github.leakstop.detect;

import java.util.Locale;
import java.util.Set;

/** The digest of a password as a table of users keeps it: in a row that is inserted or updated, or beside its salt. */
final class StoredHash {
    private static final Set<Integer> LENGTHS = Set.of(32, 40, 64, 128);
    private static final int REACH = 1500;

    private final Text text;
    private final Holders holders;
    private final Work work;

    StoredHash(Text text, Holders holders, Work work) {
        this.text = text;
        this.holders = holders;
        this.work = work;
    }

    boolean is(Sighting sighting) {
        String value = sighting.value();
        return LENGTHS.contains(value.length())
                && value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')
                && (isBesideSalt(sighting.holder()) || isInserted(sighting));
    }

    private boolean isBesideSalt(Holder holder) {
        if (holder.block() == 0) {
            return false;
        }
        var block = holders.near(holder, REACH);
        work.add(block.size());
        return block.stream()
                .anyMatch(other -> other.name().toLowerCase(Locale.ROOT).endsWith("salt"));
    }

    /** A statement that writes rows has begun, and not ended, before the value. */
    private boolean isInserted(Sighting sighting) {
        int stop = Math.max(0, sighting.start() - REACH);
        for (int at = sighting.start() - 1; at >= stop; at--) {
            work.add(1);
            if (text.at(at) == ';') {
                return false;
            }
            if (stands("insert into ", at) || stands("update ", at)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(String lower, int at) {
        for (int i = 0; i < lower.length(); i++) {
            if ((text.at(at + i) | 0x20) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
