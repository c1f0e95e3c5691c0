package io.github.leakstop.detect.assignment;

import java.util.Locale;
import java.util.Set;

/** Reads what a literal is as an argument: the callee and its place, the key before it, or the look-up that it feeds. */
final class Calls {
    private static final Set<String> NO_CALLEE = Set.of(
            "if", "while", "for", "switch", "catch", "return", "and", "or", "not", "in", "print", "when", "elif",
            "until", "case", "throw", "raise", "assert", "else", "do", "await", "yield", "echo", "values", "VALUES");
    private static final int LONGEST_NAME = 80;

    private final Passage passage;
    private final Tokens tokens;
    private final Paths paths;

    Calls(Passage passage, Tokens tokens, Paths paths) {
        this.passage = passage;
        this.tokens = tokens;
        this.paths = paths;
    }

    /** Last token of the callee whose arguments the bracket opens, or -1 when it only groups. */
    int callee(int open) {
        int last = tokens.before(open);
        if (tokens.isOperator(last, '>')) {
            last = pastTypeArguments(last);
        }
        boolean called = tokens.is(last, Tokens.WORD)
                && (last < open - 1 || tokens.start[open] - tokens.end[last] <= 1)
                && !NO_CALLEE.contains(paths.word(last));
        return called ? last : -1;
    }

    private int pastTypeArguments(int close) {
        for (int i = close - 1; i > 0 && i > close - 12; i--) {
            if (tokens.isOperator(i, '<')) {
                return i - 1;
            }
        }
        return -1;
    }

    /** Fills in what the literal at {@code first} is as an argument of the callee. */
    void read(int first, int open, int callee, Taker taker) {
        int pathStart = paths.start(callee);
        String path = paths.text(pathStart, callee);
        String lastWord = paths.word(callee);
        int argument = tokens.argument[first];
        if (Callees.compares(lastWord)) {
            return;
        }
        taker.callee = path;
        taker.argument = argument;
        taker.form = Form.ARGUMENT;
        taker.block = tokens.start[open];
        if (argument == 0 && isLookup(path, lastWord)) {
            taker.form = Form.LOOKUP;
            return;
        }
        int key = argument == 0 || Callees.lists(path) ? -1 : keyBefore(first, open);
        if (argument == 1 && key >= 0 && isLookup(path, lastWord)) {
            nameByKey(key, taker);
            taker.form = Form.DEFAULT;
        } else if (key >= 0 && namesNext(key, lastWord, argument, open)) {
            nameByKey(key, taker);
            taker.form = Form.MAP_PUT;
            if (lastWord.toLowerCase(Locale.ROOT).contains("header")) {
                taker.form = Form.HEADER;
            }
            taker.block = isOnlyPair(open) ? chain(pathStart, open) : tokens.start[open];
        } else if (argument == 0 && isOnlyArgument(first, open)) {
            boolean sets = Callees.sets(lastWord);
            boolean member = paths.isMemberOfSomething(pathStart) || pathStart != callee;
            if (sets || (member && !Callees.asks(lastWord))) {
                taker.form = Form.SETTER;
                taker.named(path, tokens.start[pathStart], tokens.end[callee]);
                taker.block = chain(pathStart, open);
            }
        }
    }

    /** A call without brackets: {@code buildConfigField "String", "KEY", "v"}. */
    void command(int first, int comma, int command, Taker taker) {
        int key = comma - 1;
        taker.callee = paths.word(command);
        taker.form = Form.ARGUMENT;
        int commas = 0;
        for (int i = command; i <= comma; i++) {
            commas += tokens.isOperator(i, ',') ? 1 : 0;
        }
        taker.argument = commas;
        if (tokens.kind[key] == Tokens.STRING && looksLikeName(key) && !tokens.isOperator(first + 1, ',')) {
            nameByKey(key, taker);
            taker.form = Form.MAP_PUT;
        }
    }

    /** {@code String getPassword() { return "v"; }}: the function whose result the literal is. */
    void enclosingFunction(int word, Taker taker) {
        int open = tokens.opener[word];
        int close = open < 0 ? -1 : tokens.before(open);
        if (tokens.isClose(close, ')') && tokens.mate[close] > 0) {
            int callee = tokens.before(tokens.mate[close]);
            if (tokens.is(callee, Tokens.WORD)) {
                taker.named(paths.word(callee), tokens.start[callee], tokens.end[callee]);
                taker.form = Form.QUOTED;
            }
        }
    }

    static boolean isLookup(String path, String lastWord) {
        String lower = path.toLowerCase(Locale.ROOT);
        return Callees.looksUp(lastWord)
                || (lastWord.equals("get") && (lower.endsWith("environ.get") || lower.endsWith("env.get")))
                || lower.endsWith("env.fetch");
    }

    /** A chain of calls is one block; a statement of its own leaves it to its neighbours. */
    private int chain(int pathStart, int open) {
        int root = paths.chainRoot(pathStart);
        return root == pathStart ? Harvest.NEIGHBOURS : tokens.start[Math.min(root, open)];
    }

    /** The lone string or constant that is the argument before, or -1. */
    private int keyBefore(int first, int open) {
        int comma = tokens.before(first);
        int key = comma < 0 ? -1 : tokens.before(comma);
        if (key < 0 || tokens.opener[key] != open) {
            return -1;
        }
        int front = tokens.kind[key] == Tokens.WORD ? paths.start(key) : key;
        int edge = tokens.before(front);
        boolean lone = edge == open || tokens.isOperator(edge, ',');
        if (tokens.isClose(key, ')') && tokens.mate[key] == key - 2) {
            return tokens.kind[key - 1] == Tokens.STRING ? key - 1 : -1;
        }
        return lone && (tokens.kind[key] == Tokens.STRING || tokens.kind[key] == Tokens.WORD) ? key : -1;
    }

    private boolean namesNext(int key, String lastWord, int argument, int open) {
        boolean known = Callees.pairs(lastWord);
        if (tokens.kind[key] == Tokens.WORD) {
            return known && argument == 1;
        }
        if (!looksLikeName(key)) {
            return false;
        }
        return known
                ? argument % 2 == 1 || (argument == 2 && isLast(open, 2))
                : argument == 1 && isLast(open, 1) && !hasDigits(key) && !Callees.asks(lastWord);
    }

    /** More than a number behind the name. */
    private boolean hasDigits(int key) {
        int digits = 0;
        for (int i = tokens.contentStart(key); i < tokens.contentEnd(key); i++) {
            digits += Glyph.isDigit(passage.bytes()[i]) ? 1 : 0;
        }
        return digits > 2;
    }

    private boolean looksLikeName(int key) {
        int start = tokens.contentStart(key);
        int end = tokens.contentEnd(key);
        if (end - start == 0 || end - start > LONGEST_NAME) {
            return false;
        }
        for (int i = start; i < end; i++) {
            byte b = passage.bytes()[i];
            if (!Glyph.isWord(b) && b != '-' && b != '.' && b != ' ' && b != ':' && b != '/' && b != '[' && b != ']') {
                return false;
            }
        }
        return true;
    }

    private void nameByKey(int key, Taker taker) {
        if (tokens.kind[key] == Tokens.STRING) {
            taker.named(new Literal(key, key).value(passage, tokens), tokens.contentStart(key), tokens.contentEnd(key));
        } else {
            int start = paths.start(key);
            taker.named(paths.text(start, key), tokens.start[start], tokens.end[key]);
        }
    }

    private boolean isOnlyPair(int open) {
        return isLast(open, 1);
    }

    /** Whether the argument with this index is the call's last. */
    boolean isLast(int open, int argument) {
        int close = tokens.mate[open];
        return close < 0 || tokens.argument[close - 1] == argument || tokens.opener[close - 1] != open;
    }

    private boolean isOnlyArgument(int first, int open) {
        return tokens.before(first) == open && isLast(open, 0);
    }
}
