package io.github.leakstop.detect.assignment;

import java.util.Locale;
import java.util.Set;

/**
 * Reads quoted literals: for each one, what stands before it says what takes it.
 *
 * <p>Idea: every language puts the taker in front of the value, so a literal is read backwards from its opening quote
 * over operators, wrappers ({@code new String(}, casts), conditions and brackets to a name or a callee. Cost: a bounded
 * number of tokens for each literal. Not for unquoted values.
 */
final class CodeReader {
    private static final int DEEPEST = 4;
    private static final int LONGEST_EXPRESSION = 40;
    private static final Set<String> NO_NAME = Set.of(
            "case", "in", "and", "or", "not", "else", "throw", "raise", "assert", "import", "from", "include",
            "require", "await", "yield", "echo", "print", "new", "when", "then", "is", "as", "like", "LIKE", "WHERE",
            "where", "AND", "OR", "package", "if", "elif", "while", "do");

    private final Passage passage;
    private final Tokens tokens;
    private final Harvest harvest;
    private final Paths paths;
    private final LeftSide leftSide;
    private final Calls calls;
    private final Taker taker = new Taker();

    CodeReader(Passage passage, Tokens tokens, Harvest harvest) {
        this.passage = passage;
        this.tokens = tokens;
        this.harvest = harvest;
        this.paths = new Paths(passage, tokens);
        this.leftSide = new LeftSide(passage, tokens, paths);
        this.calls = new Calls(passage, tokens, paths);
    }

    void read() {
        for (int i = 0; i < tokens.count; i++) {
            if (tokens.kind[i] != Tokens.STRING) {
                continue;
            }
            Literal literal = Literal.at(tokens, i);
            i = literal.last();
            int start = passage.origin(literal.start(tokens));
            int end = passage.origin(literal.end(tokens));
            if (isKey(literal) || !harvest.wants(start, end)) {
                continue;
            }
            taker.clear();
            resolve(literal.first(), 0);
            harvest.literal(passage, tokens, literal, taker);
        }
    }

    private boolean isKey(Literal literal) {
        int next = literal.last() + 1;
        if (!tokens.is(next, Tokens.OPERATOR)) {
            return tokens.is(next, Tokens.WORD)
                    && tokens.end[next] - tokens.start[next] == 2
                    && passage.startsWith("to", tokens.start[next])
                    && tokens.is(next + 1, Tokens.STRING);
        }
        char symbol = tokens.symbol[next];
        return symbol == Tokens.ASSIGN
                || symbol == Tokens.ARROW
                || (symbol == ':' && !tokens.isOperator(tokens.before(literal.first()), '?'));
    }

    /** Finds what takes the expression that begins at token {@code first}. */
    private void resolve(int first, int depth) {
        int before = tokens.before(first);
        if (before < 0 || depth > DEEPEST) {
            return;
        }
        switch (tokens.kind[before]) {
            case Tokens.OPERATOR -> operator(first, before, depth);
            case Tokens.OPEN -> bracket(first, before, depth);
            case Tokens.WORD -> word(before, depth);
            case Tokens.CLOSE -> cast(before, depth);
            default -> {}
        }
    }

    private void operator(int first, int operator, int depth) {
        switch (tokens.symbol[operator]) {
            case Tokens.ASSIGN, Tokens.ARROW -> assigned(operator);
            case ':' -> {
                int question = question(operator);
                if (question >= 0) {
                    condition(question, depth);
                } else {
                    assigned(operator);
                }
            }
            case '?' -> condition(operator, depth);
            case Tokens.OTHERWISE -> otherwise(operator, depth);
            case ',' -> {
                if (tokens.opener[operator] >= 0) {
                    bracket(first, tokens.opener[operator], depth);
                }
            }
            default -> {}
        }
    }

    private void assigned(int operator) {
        if (!leftSide.read(operator, taker)) {
            return;
        }
        int open = tokens.opener[operator];
        boolean colon = tokens.symbol[operator] == ':';
        taker.form = colon && tokens.is(tokens.before(operator), Tokens.STRING) ? Form.JSON : Form.QUOTED;
        if (open >= 0 && tokens.symbol[open] != '{') {
            taker.block = open;
        } else if (open >= 0 && tokens.symbol[operator] != Tokens.ASSIGN) {
            taker.block = open;
            String prefix = leftSide.prefix(open);
            if (!prefix.isEmpty()) {
                taker.name = prefix + "." + taker.name;
            }
        } else if (colon && open < 0 && tokens.startsLine(tokens.before(operator))) {
            taker.form = taker.form == Form.JSON ? Form.JSON : Form.YAML;
        }
    }

    /** The question mark that a colon answers, or -1. */
    private int question(int colon) {
        int open = tokens.opener[colon];
        int i = colon;
        for (int n = 0; n < LONGEST_EXPRESSION; n++) {
            i = tokens.before(i);
            if (i < 0 || i == open) {
                return -1;
            }
            if (tokens.kind[i] == Tokens.CLOSE && tokens.mate[i] >= 0) {
                i = tokens.mate[i];
            } else if (tokens.isOperator(i, '?')) {
                return tokens.start[colon] == tokens.end[i] ? -1 : i;
            } else if (tokens.isOperator(i, ',') || tokens.isOperator(i, ';') || tokens.isOperator(i, '=')) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code x = c ? "a" : "b"}: walks over the condition to what takes the whole. */
    private void condition(int question, int depth) {
        int taking = start(question);
        if (taking > 0) {
            resolve(taking, depth + 1);
        }
    }

    /** First token of the expression that ends before {@code operator}. */
    private int start(int operator) {
        int open = tokens.opener[operator];
        int i = operator;
        for (int n = 0; n < LONGEST_EXPRESSION; n++) {
            int before = tokens.before(i);
            if (before < 0 || before == open) {
                return i;
            }
            if (tokens.kind[before] == Tokens.CLOSE && tokens.mate[before] >= 0) {
                i = tokens.mate[before];
                continue;
            }
            boolean edge = (tokens.kind[before] == Tokens.OPERATOR && "=A:,;".indexOf(tokens.symbol[before]) >= 0)
                    || (tokens.kind[before] == Tokens.WORD && passage.startsWith("return", tokens.start[before]));
            if (edge) {
                return i;
            }
            i = before;
        }
        return -1;
    }

    /** {@code getenv("X") ?: "v"}: named by what takes the whole, then by the key that was looked up. */
    private void otherwise(int operator, int depth) {
        condition(operator, depth);
        String looked = "";
        int last = tokens.before(operator);
        if (tokens.is(last, Tokens.WORD)) {
            looked = paths.word(last);
        } else if (tokens.is(last, Tokens.CLOSE) && tokens.mate[last] >= 0) {
            int key = tokens.mate[last] + 1;
            if (tokens.kind[key] == Tokens.STRING) {
                looked = new Literal(key, key).value(passage, tokens);
            }
        }
        addLooked(looked, tokens.start[operator]);
        taker.form = Form.DEFAULT;
    }

    private void addLooked(String looked, int near) {
        if (taker.name.isEmpty()) {
            taker.named(looked, near, near);
        } else if (!looked.isEmpty()) {
            taker.name = taker.name + "." + looked;
        }
    }

    private void bracket(int first, int open, int depth) {
        if (tokens.symbol[open] == '(') {
            int callee = calls.callee(open);
            if (callee < 0) {
                resolve(open, depth + 1);
            } else {
                call(first, open, callee, depth);
            }
            return;
        }
        int owner = tokens.before(open);
        if (tokens.symbol[open] == '[' && tokens.is(owner, Tokens.WORD) && tokens.end[owner] == tokens.start[open]) {
            String base = paths.text(paths.start(owner), owner);
            if (base.toLowerCase(Locale.ROOT).matches(".*env(iron)?")) {
                taker.callee = base;
                taker.argument = 0;
                taker.form = Form.LOOKUP;
            }
            return;
        }
        if (tokens.symbol[open] == '[' || !tokens.isOperator(tokens.before(first), ';')) {
            resolve(open, depth + 1);
            taker.block = open;
        }
    }

    private void call(int first, int open, int callee, int depth) {
        String lastWord = paths.word(callee);
        calls.read(first, open, callee, taker);
        int pathStart = paths.start(callee);
        boolean passesOn = (Callees.wraps(lastWord) && taker.form != Form.MAP_PUT)
                || taker.form == Form.LOOKUP
                || taker.form == Form.DEFAULT;
        if (!passesOn) {
            return;
        }
        String path = taker.callee;
        int argument = taker.argument;
        Form form = taker.form;
        String looked = form == Form.DEFAULT ? taker.name : "";
        int start = taker.nameStart;
        int end = taker.nameEnd;
        taker.clear();
        resolve(pathStart, depth + 1);
        if (!taker.isNamed() && taker.callee.isEmpty()) {
            taker.named(looked, start, end);
            taker.callee = path;
            taker.argument = argument;
            taker.form = form;
            return;
        }
        if (form == Form.LOOKUP || form == Form.DEFAULT) {
            taker.form = form;
            addLooked(looked, start);
        }
    }

    /** A word right before a literal: {@code return}, {@code new}, SQL's {@code IDENTIFIED BY 'v'}, Gradle's {@code password 'v'}. */
    private void word(int word, int depth) {
        String text = paths.word(word);
        if (text.equals("return")) {
            enclosingFunction(word);
        } else if (text.equals("to") && tokens.is(word - 1, Tokens.STRING)) {
            taker.named(
                    new Literal(word - 1, word - 1).value(passage, tokens),
                    tokens.contentStart(word - 1),
                    tokens.contentEnd(word - 1));
            taker.form = Form.MAP_PUT;
            taker.block = tokens.opener[word];
        } else if (text.equals("new") || text.equals("await")) {
            resolve(word, depth + 1);
        } else if (!NO_NAME.contains(text)) {
            int first = paths.start(word);
            boolean by = text.equalsIgnoreCase("by") && tokens.is(word - 1, Tokens.WORD);
            taker.named(
                    by ? paths.word(word - 1) + " " + text : paths.text(first, word),
                    tokens.start[by ? word - 1 : first],
                    tokens.end[word]);
            taker.form = text.startsWith("-") ? Form.FLAG : Form.QUOTED;
        }
    }

    private void enclosingFunction(int word) {
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

    private void cast(int close, int depth) {
        int open = tokens.mate[close];
        if (tokens.symbol[close] != ')' || open < 0 || close - open > 4 || tokens.kind[open + 1] != Tokens.WORD) {
            return;
        }
        int before = tokens.before(open);
        if (!tokens.is(before, Tokens.WORD) && !tokens.is(before, Tokens.CLOSE)) {
            resolve(open, depth + 1);
        }
    }
}
