package io.github.leakstop.source.pack;

import io.github.leakstop.finding.Copied;
import java.util.Arrays;

/**
 * Applies delta instructions and keeps which stretches were copied.
 *
 * <p>Format: gitformat-pack(5), "Deltified representation". Reused for every delta of one thread; not thread-safe.
 */
public final class Delta implements Copied {
    private int[] copies = new int[3 * 64];
    private int count;
    private int at;

    /** Number of copied stretches, in the order of the target; neighbours that touch in both are one. */
    @Override
    public int count() {
        return count;
    }

    /** Offset of a copied stretch in the target. */
    @Override
    public int target(int copy) {
        return copies[copy * 3];
    }

    /** Offset of a copied stretch in the base. */
    @Override
    public int source(int copy) {
        return copies[copy * 3 + 1];
    }

    /** Length of a copied stretch in bytes. */
    @Override
    public int length(int copy) {
        return copies[copy * 3 + 2];
    }

    /** Size that the instructions say the target has; -1 where they do not fit the base. */
    int targetSize(byte[] instructions, int length, int baseSize) {
        at = 0;
        int base = varint(instructions, length);
        int target = varint(instructions, length);
        return base == baseSize ? target : -1;
    }

    /** Fills the target after {@link #targetSize}; false where the instructions are no valid delta of that base. */
    boolean apply(byte[] instructions, int length, byte[] base, int baseSize, byte[] target, int targetSize) {
        count = 0;
        int to = 0;
        while (at < length) {
            int op = instructions[at++];
            if (op < 0) {
                int from = operand(instructions, length, op, 0, 4);
                int size = operand(instructions, length, op, 4, 3);
                size = size == 0 ? 0x10000 : size;
                if (from < 0 || size < 0 || from > baseSize - size || to > targetSize - size) {
                    return false;
                }
                System.arraycopy(base, from, target, to, size);
                copied(to, from, size);
                to += size;
            } else {
                if (op == 0 || op > length - at || op > targetSize - to) {
                    return false;
                }
                System.arraycopy(instructions, at, target, to, op);
                at += op;
                to += op;
            }
        }
        return to == targetSize;
    }

    private int operand(byte[] instructions, int length, int op, int firstBit, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            if ((op & 1 << (firstBit + i)) != 0) {
                if (at >= length) {
                    return -1;
                }
                value |= (instructions[at++] & 0xff) << 8 * i;
            }
        }
        return value;
    }

    private int varint(byte[] instructions, int length) {
        long value = 0;
        for (int shift = 0; at < length && shift < 35; shift += 7) {
            byte b = instructions[at++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value > Integer.MAX_VALUE ? -1 : (int) value;
            }
        }
        return -1;
    }

    private void copied(int target, int source, int size) {
        int last = (count - 1) * 3;
        if (count > 0 && copies[last] + copies[last + 2] == target && copies[last + 1] + copies[last + 2] == source) {
            copies[last + 2] += size;
            return;
        }
        if (count * 3 == copies.length) {
            copies = Arrays.copyOf(copies, copies.length * 2);
        }
        int next = count++ * 3;
        copies[next] = target;
        copies[next + 1] = source;
        copies[next + 2] = size;
    }
}
