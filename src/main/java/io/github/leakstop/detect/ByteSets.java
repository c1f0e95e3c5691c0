package io.github.leakstop.detect;

import java.util.BitSet;

/** The sets of bytes that regular expressions speak of, each byte a character. */
final class ByteSets {
    private static final int BYTES = 256;
    private static final int ASCII = 128;
    private static final int CASE = 0x20;

    private ByteSets() {}

    static BitSet of(String characters) {
        BitSet set = new BitSet(BYTES);
        characters.chars().forEach(set::set);
        return set;
    }

    static BitSet all() {
        return not(new BitSet(BYTES));
    }

    static BitSet not(BitSet bytes) {
        BitSet others = (BitSet) bytes.clone();
        others.flip(0, BYTES);
        return others;
    }

    static BitSet range(int first, int last) {
        BitSet set = new BitSet(BYTES);
        set.set(first, last + 1);
        return set;
    }

    static BitSet word() {
        BitSet set = range('0', '9');
        set.or(range('a', 'z'));
        set.or(range('A', 'Z'));
        set.set('_');
        return set;
    }

    /** With the letters of other case. */
    static BitSet ofAnyCase(BitSet bytes) {
        BitSet set = (BitSet) bytes.clone();
        for (int b = 'a'; b <= 'z'; b++) {
            set.set(b, set.get(b) || set.get(b ^ CASE));
            set.set(b ^ CASE, set.get(b));
        }
        return set;
    }

    /** With all bytes beyond ASCII if there is one, since of those one cannot tell the case. */
    static BitSet withForeign(BitSet bytes) {
        BitSet set = (BitSet) bytes.clone();
        if (set.length() > ASCII) {
            set.set(ASCII, BYTES);
        }
        return set;
    }
}
