package io.github.leakstop.detect.assignment;

import java.util.Arrays;

/** Which telling bytes a line has, so that who looks for one that it lacks need not go over it. Used line by line. */
final class LineSigns {
    /** {@code =} and {@code :}, and any byte of a wide one. */
    static final byte SEPARATOR = 1;

    static final byte COLON = 2;
    static final byte DASH = 4;
    static final byte DOLLAR = 8;
    static final byte HASH = 16;
    static final byte BAR = 32;
    /** What a value may begin or end with that goes on behind its line. */
    static final byte GOES_ON = 64;

    private static final byte[] SIGNS = signs();

    private final Passage passage;
    private int end;
    private int found;

    LineSigns(Passage passage) {
        this.passage = passage;
    }

    private static byte[] signs() {
        byte[] signs = new byte[256];
        Arrays.fill(signs, 0x80, 0x100, SEPARATOR);
        signs['='] = SEPARATOR;
        signs[':'] = SEPARATOR | COLON;
        signs['-'] = DASH;
        signs['$'] = DOLLAR;
        signs['#'] = HASH;
        signs['|'] = BAR | GOES_ON;
        signs['>'] = GOES_ON;
        signs['\\'] = GOES_ON;
        return signs;
    }

    /** Goes over the line that begins there. */
    void read(int start) {
        byte[] bytes = passage.bytes();
        int to = passage.to();
        int i = start;
        int signs = 0;
        while (i < to && bytes[i] != '\n') {
            signs |= SIGNS[bytes[i] & 0xff];
            i++;
        }
        passage.effort().add(i - start);
        end = i;
        found = signs;
    }

    int end() {
        return end;
    }

    boolean have(byte sign) {
        return (found & sign) != 0;
    }
}
