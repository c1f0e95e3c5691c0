package io.github.leakstop.detect.prefilter;

import java.nio.charset.StandardCharsets;
import java.util.List;

/*
 * A dense Aho-Corasick automaton over classes of bytes.
 *
 * Idea: ASCII letters of both cases share a class and all bytes that no word holds share class 0. There are 64 classes, so a
 * row is 128 bytes and the rows that ordinary text runs through stay in the nearest caches; the rarest bytes of words share
 * the last classes, and a word that holds one is compared when it is hit. States are numbered breadth first, those that end
 * a word last: one comparison tells a hit. Two cursors, one a half, run interleaved, since a single one waits for each load.
 * Cost: one step a byte, whatever the words; the table is 128 bytes a state (10,000 letters of words: 1.3 MB).
 * Not for: case-sensitive search (the caller looks again at the few hits).
 */
final class Automaton {
    private static final int WORTH_HALVING = 512;

    private final byte[] classes;
    private final char[] next;
    private final int firstEnding;
    /** Words that end at a state, longest first, by states from {@link #firstEnding} on. */
    private final int[][] ending;

    private final int longest;
    private final int[] lengths;
    /** Of words that hold a byte of a shared class their bytes, of others none. */
    private final byte[][] compared;
    /** By class, as bits, the classes that follow it in some word. */
    private final long[] followers;

    private Automaton(ByteClasses classes, Trie trie, List<byte[]> words) {
        this.classes = classes.table();
        this.next = trie.rows();
        this.ending = trie.ending();
        this.firstEnding = trie.firstEnding();
        this.longest = words.stream().mapToInt(word -> word.length).max().orElse(1);
        this.lengths = words.stream().mapToInt(word -> word.length).toArray();
        this.compared = words.stream()
                .map(word -> classes.shares(word) ? word : new byte[0])
                .toArray(byte[][]::new);
        this.followers = classes.followers(words);
    }

    /** @throws IllegalArgumentException if a word is empty or there are too many */
    static Automaton of(List<String> words) {
        List<byte[]> folded = words.stream().map(Automaton::folded).toList();
        ByteClasses classes = ByteClasses.of(folded);
        return new Automaton(classes, new Trie(folded, classes.table()), folded);
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

    /** Adds every word that ends within {@code text} to {@code hits}, in the order of their ends. */
    void scan(byte[] text, int length, Hits hits) {
        scan(text, 0, length, 0, length, hits);
    }

    /**
     * Adds the words in {@code [from, to)} that end behind {@code after} and begin before {@code before}; stops where no word
     * that began before it can go on.
     */
    void scan(byte[] text, int from, int to, int after, int before, Hits hits) {
        char[] rows = next;
        byte[] classOf = classes;
        int s = 0;
        int i = from;
        if (before - from >= Math.max(WORTH_HALVING, 4 * longest)) {
            Hits.Words second = hits.second();
            int half = (from + before) >>> 1;
            int b = 0;
            for (int j = begin(text, half); j < half; j++) {
                b = step(rows, classOf, b, text[j]);
            }
            for (int j = half; i < half; i++, j++) {
                s = step(rows, classOf, s, text[i]);
                b = step(rows, classOf, b, text[j]);
                if (s >= firstEnding && i >= after) {
                    add(s, text, i + 1, before, hits.first());
                }
                if (b >= firstEnding) {
                    add(b, text, j + 1, before, second);
                }
            }
            hits.join();
            s = b;
            i = half + (half - from);
        }
        for (; i < to && (s != 0 || i <= before); i++) {
            s = step(rows, classOf, s, text[i]);
            if (s >= firstEnding && i >= after) {
                add(s, text, i + 1, before, hits.first());
            }
        }
    }

    /** Where a word that reaches to or over {@code at} may begin at the earliest. */
    int begin(byte[] text, int at) {
        int least = Math.max(0, at - longest + 1);
        int begin = at;
        while (begin > least && begin < text.length && mayFollow(text[begin - 1], text[begin])) {
            begin--;
        }
        return begin;
    }

    private boolean mayFollow(byte first, byte second) {
        return (followers[classes[first & 0xff]] >>> classes[second & 0xff] & 1) != 0;
    }

    private void add(int state, byte[] text, int end, int before, Hits.Words hits) {
        for (int word : ending[state - firstEnding]) {
            if (end - lengths[word] < before && isSame(compared[word], text, end)) {
                hits.add(word, end);
            }
        }
    }

    private static boolean isSame(byte[] word, byte[] text, int end) {
        int start = end - word.length;
        for (int i = 0; i < word.length; i++) {
            if (lower(text[start + i]) != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Bytes of the longest word. */
    int longest() {
        return longest;
    }

    /** Bytes of a word. */
    int length(int word) {
        return lengths[word];
    }

    /** Takes the tables, which the quick compiler would load anew at each step. */
    private static int step(char[] rows, byte[] classOf, int state, byte b) {
        return rows[state << ByteClasses.BITS | classOf[b & 0xff]];
    }
}
