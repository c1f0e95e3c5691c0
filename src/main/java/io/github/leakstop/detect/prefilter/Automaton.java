package io.github.leakstop.detect.prefilter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/*
 * A dense Aho-Corasick automaton over classes of bytes.
 *
 * Idea: ASCII letters of both cases share a class, all bytes that no word holds share class 0, so a row is some 130
 * entries and a step is one load: a state is named by where its row begins. States that end a word have the last rows: one
 * comparison tells a hit. Two cursors, one a half, run interleaved, since a single one waits for each load.
 * Cost: one step a byte, whatever the words; the table is states times classes ints (10,000 letters of words: 4 MB).
 * Not for: case-sensitive search (the caller looks again at the few hits).
 */
final class Automaton {
    private static final int TOO_SHORT_TO_HALVE = 4096;
    private static final int[] NOTHING = {};
    private static final int MOST_STATES = 65_535;

    private final byte[] classes;
    private final int width;
    private final int[] next;
    private final int firstEnding;
    /** Words that end at a state, longest first, by rows behind {@link #firstEnding}. */
    private final int[][] ending;

    private final int longest;
    private final int[] lengths;

    private Automaton(
            byte[] classes, int width, int[] next, int firstEnding, int[][] ending, int longest, int[] lengths) {
        this.classes = classes;
        this.width = width;
        this.next = next;
        this.firstEnding = firstEnding;
        this.ending = ending;
        this.longest = longest;
        this.lengths = lengths;
    }

    static Automaton of(List<String> words) {
        List<byte[]> texts = words.stream().map(Automaton::folded).toList();
        byte[] classes = new byte[256];
        int count = classify(texts, classes);
        return new Trie(texts, classes, count).automaton();
    }

    private static byte[] folded(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = lower(bytes[i]);
        }
        if (bytes.length == 0) {
            throw new IllegalArgumentException("an empty word matches everywhere; give at least one character");
        }
        return bytes;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
    }

    private static int classify(List<byte[]> texts, byte[] classes) {
        int count = 1;
        for (byte[] text : texts) {
            for (byte b : text) {
                if (classes[b & 0xff] == 0) {
                    classes[b & 0xff] = (byte) count++;
                }
            }
        }
        for (int upper = 'A'; upper <= 'Z'; upper++) {
            classes[upper] = classes[lower((byte) upper)];
        }
        return Math.max(count, 2);
    }

    /** Adds every word that ends within {@code text} to {@code hits}, in the order of their ends. */
    void scan(byte[] text, int length, Hits hits) {
        if (length < Math.max(TOO_SHORT_TO_HALVE, 4 * longest)) {
            scan(text, 0, 0, length, hits);
            return;
        }
        int half = length >>> 1;
        Hits.Words second = hits.second();
        int warm = half - longest;
        int a = 0;
        int b = 0;
        int[] rows = next;
        byte[] classOf = classes;
        for (int j = warm; j < half; j++) {
            b = step(rows, classOf, b, text[j]);
        }
        int i = 0;
        for (int j = half; i < half; i++, j++) {
            a = step(rows, classOf, a, text[i]);
            b = step(rows, classOf, b, text[j]);
            if (a >= firstEnding) {
                hits.first().add(ending(a), i + 1);
            }
            if (b >= firstEnding) {
                second.add(ending(b), j + 1);
            }
        }
        hits.join();
        if ((length & 1) == 1) {
            b = step(rows, classOf, b, text[length - 1]);
            if (b >= firstEnding) {
                hits.first().add(ending(b), length);
            }
        }
    }

    /**
     * Adds the words in {@code [from, to)} that end behind {@code after} and begin before {@code before}; stops where no word
     * that began before it can go on.
     */
    void scan(byte[] text, int from, int to, int after, int before, Hits hits) {
        int[] rows = next;
        byte[] classOf = classes;
        int s = 0;
        for (int i = from; i < to && (s != 0 || i <= before); i++) {
            s = step(rows, classOf, s, text[i]);
            if (s >= firstEnding && i + 1 > after) {
                add(s, i + 1, before, hits);
            }
        }
    }

    private void add(int state, int end, int before, Hits hits) {
        for (int word : ending(state)) {
            if (end - lengths[word] < before) {
                hits.first().add(word, end);
            }
        }
    }

    /** Bytes of the longest word. */
    int longest() {
        return longest;
    }

    /** Bytes of a word. */
    int length(int word) {
        return lengths[word];
    }

    private void scan(byte[] text, int state, int from, int to, Hits hits) {
        int[] rows = next;
        byte[] classOf = classes;
        int s = state;
        for (int i = from; i < to; i++) {
            s = step(rows, classOf, s, text[i]);
            if (s >= firstEnding) {
                hits.first().add(ending(s), i + 1);
            }
        }
    }

    /** Takes the tables, which the quick compiler would load anew at each step. */
    private static int step(int[] rows, byte[] classOf, int state, byte b) {
        return rows[state + (classOf[b & 0xff] & 0xff)];
    }

    private int[] ending(int state) {
        return ending[(state - firstEnding) / width];
    }

    /**
     * The words as a tree of which each state knows its first child and its next sibling; rows are made at the end, each
     * a copy of the row of its longest proper suffix with its own children written over it.
     */
    private static final class Trie {
        private final byte[] classes;
        private final int width;
        private final int[] atRoot;
        private final int[] lengths;
        private final int[] firstChild;
        private final int[] nextSibling;
        private final byte[] label;
        private final int[] suffix;
        private final int[][] ends;
        private int states = 1;
        private int longest = 1;

        Trie(List<byte[]> texts, byte[] classes, int width) {
            int most = 1 + texts.stream().mapToInt(text -> text.length).sum();
            this.lengths = texts.stream().mapToInt(text -> text.length).toArray();
            this.classes = classes;
            this.width = width;
            this.atRoot = new int[width];
            this.firstChild = new int[most];
            this.nextSibling = new int[most];
            this.label = new byte[most];
            this.suffix = new int[most];
            this.ends = new int[most][];
            Arrays.fill(ends, NOTHING);
            for (int word = 0; word < texts.size(); word++) {
                insert(texts.get(word), word);
            }
        }

        private void insert(byte[] text, int word) {
            int at = 0;
            for (byte b : text) {
                byte c = classes[b & 0xff];
                int child = child(at, c);
                if (child == 0) {
                    child = states++;
                    label[child] = c;
                    nextSibling[child] = firstChild[at];
                    firstChild[at] = child;
                    if (at == 0) {
                        atRoot[c & 0xff] = child;
                    }
                }
                at = child;
            }
            ends[at] = Arrays.copyOf(ends[at], ends[at].length + 1);
            ends[at][ends[at].length - 1] = word;
            longest = Math.max(longest, text.length);
        }

        private int child(int state, byte c) {
            if (state == 0) {
                return atRoot[c & 0xff];
            }
            int child = firstChild[state];
            while (child != 0 && label[child] != c) {
                child = nextSibling[child];
            }
            return child;
        }

        Automaton automaton() {
            if (states > MOST_STATES) {
                throw new IllegalArgumentException(
                        "the words need " + states + " states, at most " + MOST_STATES + " fit; use fewer");
            }
            int[] order = link();
            int[] number = new int[states];
            int plain = 0;
            for (int s = 0; s < states; s++) {
                number[s] = ends[s].length == 0 ? plain++ : -1;
            }
            int[][] ending = new int[states - plain][];
            int n = plain;
            for (int s = 0; s < states; s++) {
                if (number[s] < 0) {
                    ending[n - plain] = ends[s];
                    number[s] = n++;
                }
            }
            int[] next = new int[states * width];
            for (int s : order) {
                int row = number[s] * width;
                System.arraycopy(next, number[suffix[s]] * width, next, row, width);
                for (int child = firstChild[s]; child != 0; child = nextSibling[child]) {
                    next[row + (label[child] & 0xff)] = number[child] * width;
                }
            }
            return new Automaton(classes, width, next, plain * width, ending, longest, lengths);
        }

        /** Finds the longest proper suffix of each state; returns the states breadth first, from the root. */
        private int[] link() {
            int[] order = new int[states];
            int known = 1;
            for (int at = 0; at < known; at++) {
                int s = order[at];
                for (int child = firstChild[s]; child != 0; child = nextSibling[child]) {
                    int up = s;
                    int found = 0;
                    while (up != 0 && found == 0) {
                        up = suffix[up];
                        found = child(up, label[child]);
                    }
                    suffix[child] = found;
                    ends[child] = joined(ends[child], ends[found]);
                    order[known++] = child;
                }
            }
            return order;
        }

        private static int[] joined(int[] own, int[] more) {
            if (more.length == 0 || own.length == 0) {
                return own.length == 0 ? more : own;
            }
            int[] joined = Arrays.copyOf(own, own.length + more.length);
            System.arraycopy(more, 0, joined, own.length, more.length);
            return joined;
        }
    }
}
