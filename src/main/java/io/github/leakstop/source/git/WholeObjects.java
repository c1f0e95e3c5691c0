package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.Delta;
import io.github.leakstop.source.pack.PackVisitor;

/**
 * Takes chosen objects of a pack whole, however they are stored; those that the pack reader cannot give are left, for somebody
 * else to read or to judge.
 */
abstract class WholeObjects implements PackVisitor<Boolean> {
    abstract void take(Kind kind, byte[] id, byte[] bytes, int length);

    @Override
    public final Boolean whole(Kind kind, byte[] id, byte[] bytes, int length) {
        take(kind, id, bytes, length);
        return true;
    }

    @Override
    public final Boolean delta(Kind kind, byte[] id, byte[] bytes, int length, Boolean base, Delta delta) {
        return whole(kind, id, bytes, length);
    }

    @Override
    public final Boolean unseen(Kind kind, byte[] bytes, int length) {
        return false;
    }

    @Override
    public final void oversized(Kind kind, byte[] id) {
        // left
    }

    @Override
    public final void unreadable(byte[] id, String reason) {
        // left
    }
}
