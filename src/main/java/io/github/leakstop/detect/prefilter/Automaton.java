package io.github.leakstop.detect.prefilter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * A dense Aho-Corasick automaton over classes of bytes.
 *
 * Idea: ASCII letters of both cases share a class, all bytes that no word holds share class 0, so a row is 32 to 128
 * entries and a step is one load. States that end a word have the highest numbers: one comparison tells a hit. Two
 * cursors, one a half, run interleaved, since a single one waits for each load.
 * Cost: one step a byte, whatever the words; the table is states times classes chars (10,000 letters of words: 1 MB).
 * Not for: more than 65,535 states, or case-sensitive search (the caller looks again at the few hits).
 */
final class Automaton {
    private static final int TOO_SHORT_TO_HALVE = 4096;

    private final byte[] classes;
    private final int shift;
    private final char[] next;
    private final int firstEnding;
    /** Words that end at a state, longest first, by state less {@link #firstEnding}. */
    private final int[][] ending;

    private final int longest;
    private final int[] lengths;

    private Automaton(
            byte[] classes, int shift, char[] next, int firstEnding, int[][] ending, int longest, int[] lengths) {
        this.classes = classes;
        this.shift = shift;
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
        int shift = 32 - Integer.numberOfLeadingZeros(count - 1);
        return new Trie(texts, classes, shift).automaton();
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
        for (int j = warm; j < half; j++) {
            b = step(b, text[j]);
        }
        int i = 0;
        for (int j = half; i < half; i++, j++) {
            a = step(a, text[i]);
            b = step(b, text[j]);
            if (a >= firstEnding) {
                hits.first().add(ending[a - firstEnding], i + 1);
            }
            if (b >= firstEnding) {
                second.add(ending[b - firstEnding], j + 1);
            }
        }
        hits.join();
        if ((length & 1) == 1) {
            b = step(b, text[length - 1]);
            if (b >= firstEnding) {
                hits.first().add(ending[b - firstEnding], length);
            }
        }
    }

    /** Adds the words in {@code [from, to)} that end behind {@code after} and begin before {@code before}. */
    void scan(byte[] text, int from, int to, int after, int before, Hits hits) {
        int s = 0;
        for (int i = from; i < to; i++) {
            s = step(s, text[i]);
            if (s >= firstEnding && i + 1 > after) {
                for (int word : ending[s - firstEnding]) {
                    if (i + 1 - lengths[word] < before) {
                        hits.first().add(word, i + 1);
                    }
                }
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
        int s = state;
        for (int i = from; i < to; i++) {
            s = step(s, text[i]);
            if (s >= firstEnding) {
                hits.first().add(ending[s - firstEnding], i + 1);
            }
        }
    }

    private int step(int state, byte b) {
        return next[(state << shift) | (classes[b & 0xff] & 0xff)];
    }

    /** The words as a tree, then with the links that make it an automaton. */
    private static final class Trie {
        private final byte[] classes;
        private final int shift;
        private final List<int[]> rows = new ArrayList<>();
        private final List<List<Integer>> ends = new ArrayList<>();
        private final int[] lengths;
        private int longest = 1;

        Trie(List<byte[]> texts, byte[] classes, int shift) {
            this.lengths = texts.stream().mapToInt(text -> text.length).toArray();
            this.classes = classes;
            this.shift = shift;
            state();
            for (int word = 0; word < texts.size(); word++) {
                insert(texts.get(word), word);
            }
        }

        private int state() {
            rows.add(new int[1 << shift]);
            ends.add(new ArrayList<>());
            return rows.size() - 1;
        }

        private void insert(byte[] text, int word) {
            int at = 0;
            for (byte b : text) {
                int c = classes[b & 0xff] & 0xff;
                if (rows.get(at)[c] == 0) {
                    rows.get(at)[c] = state();
                }
                at = rows.get(at)[c];
            }
            ends.get(at).add(word);
            longest = Math.max(longest, text.length);
        }

        Automaton automaton() {
            int states = rows.size();
            if (states > Character.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "the words need " + states + " states, at most 65535 fit; use fewer");
            }
            link();
            int[] number = new int[states];
            int plain = 0;
            for (int s = 0; s < states; s++) {
                if (ends.get(s).isEmpty()) {
                    number[s] = plain++;
                }
            }
            int[][] ending = new int[states - plain][];
            int n = plain;
            for (int s = 0; s < states; s++) {
                if (!ends.get(s).isEmpty()) {
                    ending[n - plain] =
                            ends.get(s).stream().mapToInt(Integer::intValue).toArray();
                    number[s] = n++;
                }
            }
            char[] next = new char[states << shift];
            for (int s = 0; s < states; s++) {
                for (int c = 0; c < 1 << shift; c++) {
                    next[(number[s] << shift) | c] = (char) number[rows.get(s)[c]];
                }
            }
            return new Automaton(classes, shift, next, plain, ending, longest, lengths);
        }

        /** Breadth first: where a row has no child, it goes where the row of the longest proper suffix goes. */
        private void link() {
            int[] suffix = new int[rows.size()];
            Arrays.fill(suffix, 0);
            ArrayDeque<Integer> open = new ArrayDeque<>();
            for (int child : rows.get(0)) {
                if (child != 0) {
                    open.add(child);
                }
            }
            while (!open.isEmpty()) {
                int s = open.remove();
                ends.get(s).addAll(ends.get(suffix[s]));
                int[] row = rows.get(s);
                int[] fallback = rows.get(suffix[s]);
                for (int c = 0; c < row.length; c++) {
                    if (row[c] == 0) {
                        row[c] = fallback[c];
                    } else {
                        suffix[row[c]] = fallback[c];
                        open.add(row[c]);
                    }
                }
            }
        }
    }
}
