package io.github.leakstop.detect.assignment;

import java.util.Set;

/**
 * Reads what stands left of {@code =}, {@code :} or an arrow: the thing that takes the value, past its type
 * ({@code apiKey: string =}, {@code apiKey string =}, {@code char key[16] =}), its index and its quotes.
 */
final class LeftSide {
    private static final Set<String> TYPES =
            Set.of("string", "str", "byte", "bytes", "varchar", "text", "rune", "char", "String", "QString", "wstring");
    private static final Set<String> NO_TYPE = Set.of(
            "new",
            "return",
            "class",
            "struct",
            "enum",
            "interface",
            "extends",
            "implements",
            "throw",
            "throws",
            "case",
            "in",
            "is",
            "as",
            "yield",
            "await",
            "default",
            "func",
            "type",
            "union",
            "namespace");
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_TYPE = 16;
    private static final int DEEPEST_PATH = 4;

    private final Passage passage;
    private final Tokens tokens;
    private final Paths paths;

    LeftSide(Passage passage, Tokens tokens, Paths paths) {
        this.passage = passage;
        this.tokens = tokens;
        this.paths = paths;
    }

    /** Fills in the name that stands before the operator; false when none does. */
    boolean read(int operator, Taker taker) {
        int last = tokens.before(operator);
        if (last < 0) {
            return false;
        }
        if (tokens.symbol[operator] == Tokens.ASSIGN) {
            last = pastType(last);
        }
        return readName(last, tokens.isOperator(operator, ':'), taker);
    }

    private boolean readName(int last, boolean colon, Taker taker) {
        return switch (tokens.kind[last]) {
            case Tokens.STRING -> quotedKey(last, taker);
            case Tokens.WORD -> (colon && phrase(last, taker)) || path(last, taker);
            case Tokens.CLOSE -> tokens.symbol[last] == ']' ? indexed(last, taker) : function(last, taker);
            case Tokens.OPERATOR -> colon && emphasised(last, taker);
            default -> false;
        };
    }

    private boolean quotedKey(int key, Taker taker) {
        taker.named(new Literal(key, key).value(passage, tokens), tokens.contentStart(key), tokens.contentEnd(key));
        return true;
    }

    private boolean path(int last, Taker taker) {
        int first = paths.start(last);
        taker.named(paths.text(first, last), tokens.start[first], tokens.end[last]);
        return true;
    }

    /** {@code - **API Key**: `v`}, and with the colon within. */
    private boolean emphasised(int stars, Taker taker) {
        int last = stars - 1;
        int first = last;
        while (first > 0 && first > last - MOST_WORDS && tokens.is(first - 1, Tokens.WORD)) {
            first--;
        }
        boolean bold =
                tokens.isOperator(stars, '*') && tokens.is(last, Tokens.WORD) && tokens.isOperator(first - 1, '*');
        if (bold) {
            taker.named(passage.text(tokens.start[first], tokens.end[last]), tokens.start[first], tokens.end[last]);
        }
        return bold;
    }

    /** In notes a name is several words, when they start the line and a colon follows. */
    private boolean phrase(int last, Taker taker) {
        boolean prose = tokens.opener[last] < 0 && !tokens.startsLine(last);
        for (int i = last; prose && i > 0 && i > last - MOST_WORDS && tokens.is(i, Tokens.WORD); i--) {
            if (tokens.startsLine(i) || (tokens.isOperator(i - 1, '-') && tokens.startsLine(i - 1))) {
                taker.named(passage.text(tokens.start[i], tokens.end[last]), tokens.start[i], tokens.end[last]);
                return true;
            }
        }
        return false;
    }

    /** {@code props["key"]}, {@code [KEY]}, {@code char key[16]}. */
    private boolean indexed(int close, Taker taker) {
        int open = tokens.mate[close];
        if (open < 0) {
            return false;
        }
        int owner = tokens.before(open);
        boolean owned = tokens.is(owner, Tokens.WORD) && tokens.end[owner] == tokens.start[open];
        int index = open + 1;
        boolean lone = index + 1 == close;
        if (lone && tokens.kind[index] == Tokens.STRING) {
            quotedKey(index, taker);
            if (owned) {
                int first = paths.start(owner);
                taker.name = paths.text(first, owner) + "." + taker.name;
            }
            return true;
        }
        if (owned && (index == close || (lone && Glyph.isDigit(passage.bytes()[tokens.start[index]])))) {
            return path(owner, taker);
        }
        int last = close - 1;
        return last > open && tokens.kind[last] == Tokens.WORD && path(last, taker);
    }

    /** {@code fun apiKey() = "v"}. */
    private boolean function(int close, Taker taker) {
        int open = tokens.mate[close];
        int callee = open < 0 ? -1 : tokens.before(open);
        return tokens.is(callee, Tokens.WORD) && path(callee, taker);
    }

    /** The token of the name where a type stands between it and the operator, else {@code last}. */
    private int pastType(int last) {
        if (tokens.kind[last] == Tokens.WORD) {
            int before = last - 1;
            boolean goType = TYPES.contains(paths.word(last))
                    && tokens.is(before, Tokens.WORD)
                    && tokens.opener[before] == tokens.opener[last];
            if (goType) {
                return paths.word(before).equalsIgnoreCase("as") ? before - 1 : before;
            }
        }
        int i = last;
        for (int n = 0; n < LONGEST_TYPE && i > 0; n++) {
            if (tokens.kind[i] == Tokens.CLOSE && tokens.mate[i] > 0) {
                i = tokens.mate[i] - 1;
                continue;
            }
            boolean colon = tokens.isOperator(i, ':')
                    || (tokens.isOperator(i, Tokens.OTHERWISE) && passage.startsWith("?:", tokens.start[i]));
            if (colon) {
                return n == 0 || isScope(i) ? last : i - 1;
            }
            boolean ofType = tokens.kind[i] == Tokens.WORD
                    || (tokens.kind[i] == Tokens.OPERATOR && "<>.?!|*&".indexOf(tokens.symbol[i]) >= 0);
            if (!ofType) {
                return last;
            }
            i--;
        }
        return last;
    }

    /** {@code $env:KEY = "v"}: behind PowerShell's colon stands a variable and no type. */
    private boolean isScope(int colon) {
        return tokens.is(colon - 1, Tokens.WORD)
                && tokens.end[colon - 1] == tokens.start[colon]
                && tokens.end[colon] == tokens.start[colon + 1]
                && passage.startsWith("$", tokens.start[colon - 1]);
    }

    /** A path, {@code IDENTIFIED BY}, or up to four words that start their line. */
    int phraseStart(int word) {
        int path = paths.start(word);
        if (path != word || passage.startsWith("-", tokens.start[word])) {
            return path;
        }
        int i = word;
        for (int n = 1; n <= MOST_WORDS && tokens.is(i, Tokens.WORD); n++) {
            if (tokens.startsLine(i)) {
                return i;
            }
            i--;
        }
        boolean by = paths.word(word).equalsIgnoreCase("by") && tokens.is(word - 1, Tokens.WORD);
        return by ? word - 1 : word;
    }

    /** {@code std::string name{"v"}}: a word behind a type, with one value in braces, is a variable of C++. */
    boolean declares(int open, Taker taker) {
        int name = open - 1;
        boolean one = tokens.symbol[open] == '{'
                && tokens.mate[open] == open + 2
                && tokens.is(name, Tokens.WORD)
                && tokens.is(name - 1, Tokens.WORD);
        if (!one || NO_TYPE.contains(paths.word(name - 1))) {
            return false;
        }
        taker.named(paths.word(name), tokens.start[name], tokens.end[name]);
        return true;
    }

    /** First token of the type that a bracket initialises ({@code Config} and {@code new Config}), else the bracket. */
    int typed(int open) {
        int type = tokens.before(open);
        if (tokens.isClose(type, ']') && tokens.mate[type] == type - 1) {
            type = tokens.before(type - 1);
        }
        if (!tokens.is(type, Tokens.WORD) || tokens.kind[open - 1] == Tokens.NEWLINE) {
            return open;
        }
        int first = paths.start(type);
        int before = tokens.before(first);
        return tokens.is(before, Tokens.WORD) && paths.word(before).equals("new") ? before : first;
    }

    /** The quoted label of a block, {@code db_password} of {@code variable "db_password"}, or empty. */
    String label(int open) {
        int label = tokens.before(open);
        boolean labelled =
                tokens.symbol[open] == '{' && tokens.is(label, Tokens.STRING) && tokens.is(label - 1, Tokens.WORD);
        return labelled ? new Literal(label, label).value(passage, tokens) : "";
    }

    /** Dotted names of the objects that the bracket lies in, outermost first, or empty. */
    String prefix(int open) {
        String prefix = "";
        int bracket = open;
        Taker outer = new Taker();
        for (int n = 0; n < DEEPEST_PATH && bracket > 0; n++) {
            int operator = tokens.before(typed(bracket));
            boolean named = tokens.isOperator(operator, ':')
                    || tokens.isOperator(operator, Tokens.ARROW)
                    || tokens.isOperator(operator, Tokens.ASSIGN);
            outer.clear();
            if (named && read(operator, outer)) {
                prefix = prefix.isEmpty() ? outer.name : outer.name + "." + prefix;
            }
            bracket = tokens.opener[bracket];
        }
        return prefix;
    }
}
