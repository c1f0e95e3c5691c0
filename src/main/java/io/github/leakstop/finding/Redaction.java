package io.github.leakstop.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Hides the values that were found in every text that stands round them: a path, an author's name or an error message can
 * hold the very value that is reported elsewhere.
 *
 * <p>A word that anybody could use ({@code postgres}, {@code my-app}) is left where it stands: hiding it would damage paths
 * and, where the reader knows what was there, tell the password that the gap stands for.
 *
 * <p>Idea: values are filed under their first four characters, so a text costs one look-up a character however many values
 * there are.
 */
public final class Redaction {
    static final String MASK = "****";
    private static final int HEAD = 4;
    private static final int HEADS = 1 << 12;
    private static final int SHORTEST_CHOSEN = 6;
    private static final int SHORTEST_RANDOM = 8;
    private static final int TELLING_CLASSES = 3;

    private final Map<Long, List<String>> values = new HashMap<>();

    /** Where a value with these first characters may be filed; most texts hold none, and need not be looked up. */
    private final BitSet heads = new BitSet(HEADS);

    Redaction(List<Finding> findings) {
        NavigableSet<String> distinct = new TreeSet<>(Redaction::longestFirst);
        for (Finding finding : findings) {
            addTelling(finding.secret(), distinct);
        }
        file(distinct);
    }

    /** Hides these values. */
    public Redaction(Stream<Secret> secrets) {
        NavigableSet<String> distinct = new TreeSet<>(Redaction::longestFirst);
        secrets.forEach(secret -> addTelling(secret, distinct));
        file(distinct);
    }

    private static int longestFirst(String one, String other) {
        int order = Integer.compare(other.length(), one.length());
        return order == 0 ? one.compareTo(other) : order;
    }

    private static void addTelling(Secret secret, Set<String> all) {
        if (secret.isKnown() && isUnlikeAnyWord(secret)) {
            all.add(secret.reveal());
        }
    }

    private void file(NavigableSet<String> distinct) {
        for (String value : distinct) {
            long head = head(value, 0);
            heads.set(place(head));
            values.computeIfAbsent(head, k -> new ArrayList<>()).add(value);
        }
    }

    boolean isIdle() {
        return values.isEmpty();
    }

    /** Whether a text holds one of the values. */
    public boolean hides(String text) {
        return !hide(text).equals(text);
    }

    String hide(String text) {
        if (isIdle()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int copied = 0;
        int at = 0;
        while (at + HEAD <= text.length()) {
            int length = lengthOfValueAt(text, at);
            if (length == 0) {
                at++;
                continue;
            }
            out.append(text, copied, at).append(MASK);
            at += length;
            copied = at;
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    List<String> hide(List<String> texts) {
        List<String> hidden = new ArrayList<>(texts.size());
        for (String text : texts) {
            hidden.add(hide(text));
        }
        return List.copyOf(hidden);
    }

    private int lengthOfValueAt(String text, int at) {
        long head = head(text, at);
        if (!heads.get(place(head))) {
            return 0;
        }
        for (String value : values.getOrDefault(head, List.of())) {
            if (text.startsWith(value, at)) {
                return value.length();
            }
        }
        return 0;
    }

    private static int place(long head) {
        long mixed = head * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) & (HEADS - 1);
    }

    private static long head(String text, int at) {
        long head = 0;
        for (int i = at; i < at + HEAD; i++) {
            head = head << Character.SIZE | text.charAt(i);
        }
        return head;
    }

    private static boolean isUnlikeAnyWord(Secret secret) {
        if (!secret.isChosen()) {
            return secret.length() >= SHORTEST_RANDOM;
        }
        String value = secret.reveal();
        int classes = 0;
        for (int i = 0; i < value.length(); i++) {
            classes |= 1 << characterClass(value.charAt(i));
        }
        return value.length() >= SHORTEST_CHOSEN && Integer.bitCount(classes) >= TELLING_CLASSES;
    }

    private static int characterClass(int c) {
        if (Character.isLowerCase(c)) {
            return 0;
        }
        if (Character.isUpperCase(c)) {
            return 1;
        }
        return Character.isDigit(c) ? 2 : 3;
    }
}
