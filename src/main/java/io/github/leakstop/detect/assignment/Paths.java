package io.github.leakstop.detect.assignment;

import java.util.Set;

/** Reads dotted paths ({@code this.config.apiKey}, {@code $this->key}, {@code a['b'].c}) backwards from their last word. */
final class Paths {
    private static final int LONGEST = 12;
    private static final int LONGEST_CHAIN = 48;
    private static final Set<String> SELF = Set.of("this", "self", "$this", "cls", "super", "@this");

    private final Passage passage;
    private final Tokens tokens;

    Paths(Passage passage, Tokens tokens) {
        this.passage = passage;
        this.tokens = tokens;
    }

    /** First token of the path whose last word is {@code last}. */
    int start(int last) {
        int i = last;
        for (int n = 0; n < LONGEST; n++) {
            int dot = tokens.before(i);
            if (!isMember(dot)) {
                return i;
            }
            int owner = tokens.before(dot);
            if (!tokens.is(owner, Tokens.WORD)) {
                return i;
            }
            i = owner;
        }
        return i;
    }

    private boolean isMember(int i) {
        return tokens.isOperator(i, Tokens.MEMBER)
                || (tokens.isOperator(i, Tokens.ARROW) && passage.bytes()[tokens.start[i]] == '-');
    }

    String text(int first, int last) {
        if (first == last) {
            return word(last);
        }
        StringBuilder path = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (tokens.kind[i] == Tokens.WORD) {
                String word = word(i);
                if (i != first || !SELF.contains(word)) {
                    path.append(path.isEmpty() ? "" : ".").append(word);
                }
            }
        }
        return path.toString();
    }

    String word(int i) {
        return passage.text(tokens.start[i], tokens.end[i]);
    }

    /** Whether the word is called on something: {@code x.word}, {@code f().word}. */
    boolean isMemberOfSomething(int first) {
        return isMember(tokens.before(first));
    }

    /** First token of a chain of calls ({@code X.builder().a("v").b("w")}) from the first token of one of its paths. */
    int chainRoot(int first) {
        int i = first;
        for (int n = 0; n < LONGEST_CHAIN; n++) {
            int dot = tokens.before(i);
            if (!isMember(dot)) {
                return i;
            }
            int owner = tokens.before(dot);
            if (owner < 0) {
                return i;
            }
            if (tokens.kind[owner] == Tokens.CLOSE && tokens.mate[owner] > 0) {
                int callee = tokens.before(tokens.mate[owner]);
                if (!tokens.is(callee, Tokens.WORD)) {
                    return tokens.mate[owner];
                }
                i = start(callee);
            } else if (tokens.kind[owner] == Tokens.WORD) {
                i = start(owner);
            } else {
                return i;
            }
        }
        return i;
    }
}
