package io.github.leakstop.detect.prefilter;

import java.util.Arrays;
import java.util.List;

/**
 * Words as a tree of which each state knows its first child and its next sibling, on the way to an {@link Automaton}: rows
 * are made at the end, each a copy of the row of its longest proper suffix with its own children written over it.
 */
final class Trie {
    private static final int[] NOTHING = {};
    private static final int MOST_STATES = 1 << Character.SIZE;

    private final byte[] classes;
    private final int[] atRoot = new int[1 << ByteClasses.BITS];
    private final int[] firstChild;
    private final int[] nextSibling;
    private final byte[] label;
    private final int[] suffix;
    private final int[][] ends;
    private int states = 1;
    private final int[] order;
    private final int[] number;
    private final int firstEnding;

    /** @throws IllegalArgumentException if there are too many */
    Trie(List<byte[]> words, byte[] classes) {
        int most = 1 + words.stream().mapToInt(word -> word.length).sum();
        this.classes = classes;
        this.firstChild = new int[most];
        this.nextSibling = new int[most];
        this.label = new byte[most];
        this.suffix = new int[most];
        this.ends = new int[most][];
        Arrays.fill(ends, NOTHING);
        for (int word = 0; word < words.size(); word++) {
            insert(words.get(word), word);
        }
        if (states > MOST_STATES) {
            throw new IllegalArgumentException(
                    "the words need " + states + " states, at most " + MOST_STATES + " fit; use fewer");
        }
        this.order = link();
        this.number = new int[states];
        this.firstEnding = numbered();
    }

    private void insert(byte[] word, int index) {
        int at = 0;
        for (byte b : word) {
            byte c = classes[b & 0xff];
            int child = child(at, c);
            if (child == 0) {
                child = states++;
                label[child] = c;
                nextSibling[child] = firstChild[at];
                firstChild[at] = child;
                if (at == 0) {
                    atRoot[c] = child;
                }
            }
            at = child;
        }
        ends[at] = joined(ends[at], new int[] {index});
    }

    private int child(int state, byte c) {
        if (state == 0) {
            return atRoot[c];
        }
        int child = firstChild[state];
        while (child != 0 && label[child] != c) {
            child = nextSibling[child];
        }
        return child;
    }

    /** Finds the longest proper suffix of each state; returns the states breadth first, from the root. */
    private int[] link() {
        int[] found = new int[states];
        int known = 1;
        for (int at = 0; at < known; at++) {
            int s = found[at];
            for (int child = firstChild[s]; child != 0; child = nextSibling[child]) {
                int up = s;
                int end = 0;
                while (up != 0 && end == 0) {
                    up = suffix[up];
                    end = child(up, label[child]);
                }
                suffix[child] = end;
                ends[child] = joined(ends[child], ends[end]);
                found[known++] = child;
            }
        }
        return found;
    }

    private static int[] joined(int[] own, int[] more) {
        if (more.length == 0 || own.length == 0) {
            return own.length == 0 ? more : own;
        }
        int[] joined = Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, joined, own.length, more.length);
        return joined;
    }

    /** Numbers the states breadth first, those that end a word behind the others; returns the first of these. */
    private int numbered() {
        int plain = 0;
        for (int s : order) {
            number[s] = ends[s].length == 0 ? plain++ : 0;
        }
        int next = plain;
        for (int s : order) {
            if (ends[s].length > 0) {
                number[s] = next++;
            }
        }
        return plain;
    }

    /** The first of the states that end a word, which are the last. */
    int firstEnding() {
        return firstEnding;
    }

    /** Of each state that ends a word the words that it ends, longest first. */
    int[][] ending() {
        int[][] ending = new int[states - firstEnding][];
        for (int s : order) {
            if (ends[s].length > 0) {
                ending[number[s] - firstEnding] = ends[s];
            }
        }
        return ending;
    }

    /** A row a state: the number of the state that each class leads to. */
    char[] rows() {
        int width = 1 << ByteClasses.BITS;
        char[] rows = new char[states * width];
        for (int s : order) {
            int row = number[s] * width;
            System.arraycopy(rows, number[suffix[s]] * width, rows, row, width);
            for (int child = firstChild[s]; child != 0; child = nextSibling[child]) {
                rows[row + label[child]] = (char) number[child];
            }
        }
        return rows;
    }
}
