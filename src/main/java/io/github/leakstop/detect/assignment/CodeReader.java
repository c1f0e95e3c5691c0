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
    private static final Set<String> NO_NAME = Set.of(
            "case", "in", "and", "not", "else", "throw", "raise", "assert", "import", "from", "include", "require",
            "await", "yield", "echo", "print", "new", "when", "then", "is", "as", "like", "LIKE", "WHERE", "where",
            "AND", "OR", "IN", "package", "if", "elif", "while", "do", "for", "of", "than", "the", "pass", "Pass");

    private final Passage passage;
    private final Tokens tokens;
    private final Outline outline;
    private final Cover cover;
    private final Reading reading;
    private final Paths paths;
    private final LeftSide leftSide;
    private final Calls calls;
    private final Conditions conditions;
    private final Elements elements;
    private final Taker taker = new Taker();

    CodeReader(Passage passage, Tokens tokens, Outline outline, Cover cover, Reading reading) {
        this.passage = passage;
        this.tokens = tokens;
        this.outline = outline;
        this.cover = cover;
        this.reading = reading;
        this.paths = new Paths(passage, tokens);
        this.leftSide = new LeftSide(passage, tokens, paths);
        this.calls = new Calls(passage, tokens, paths);
        this.conditions = new Conditions(passage, tokens);
        this.elements = new Elements(passage, tokens, paths);
    }

    void read() {
        for (int i = 0; i < tokens.count; i++) {
            if (tokens.kind[i] != Tokens.STRING || cover.contains(tokens.start[i])) {
                continue;
            }
            Literal literal = Literal.at(passage, tokens, i);
            i = literal.last();
            cover.add(tokens.start[literal.first()], tokens.end[i]);
            if (isKey(literal)) {
                number(literal);
            } else if (reading.wants(passage, literal.start(tokens), literal.end(tokens))) {
                taker.clear();
                resolve(literal.first(), 0);
                reading.quoted(passage, tokens, literal, taker);
            }
        }
    }

    /** A JSON value without quotes. */
    private void number(Literal key) {
        int value = key.last() + 2;
        boolean number = tokens.isOperator(value - 1, ':')
                && tokens.is(value, Tokens.WORD)
                && Glyph.isDigit(passage.bytes()[tokens.start[value]])
                && key.first() == key.last();
        if (number) {
            taker.clear();
            assigned(value - 1, 0);
            Span nameAt = new Span(taker.nameStart, taker.nameEnd);
            Span valueAt = new Span(tokens.start[value], tokens.end[value]);
            String text = passage.text(valueAt.start(), valueAt.end());
            reading.bare(passage, taker.name, nameAt, text, valueAt, Form.JSON, taker.block, tokens.commented[value]);
        }
    }

    private boolean isKey(Literal literal) {
        int next = literal.last() + 1;
        if (!tokens.is(next, Tokens.OPERATOR)) {
            return tokens.is(next, Tokens.WORD) && paths.word(next).equals("to") && tokens.is(next + 1, Tokens.STRING);
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
            case Tokens.ASSIGN -> {
                boolean several = tokens.isOperator(tokens.after(first), ',') && tokens.opener[operator] < 0;
                if (!several || !elements.place(operator, 0, leftSide, taker)) {
                    assigned(operator, depth);
                } else {
                    taker.form = Form.QUOTED;
                }
            }
            case Tokens.ARROW -> assigned(operator, depth);
            case ':' -> {
                int question = conditions.question(operator);
                if (question >= 0) {
                    condition(question, depth);
                } else {
                    assigned(operator, depth);
                }
            }
            case '?' -> condition(operator, depth);
            case Tokens.OTHERWISE -> otherwise(operator, depth);
            case ',' -> comma(first, operator, depth);
            case '*' -> emphasis(operator);
            default -> {}
        }
    }

    /** {@code **API Key:** `v`}. */
    private void emphasis(int stars) {
        if (tokens.isOperator(stars - 1, ':') && leftSide.read(stars - 1, taker)) {
            taker.form = Form.QUOTED;
        }
    }

    private void comma(int first, int comma, int depth) {
        int open = tokens.opener[comma];
        if (open >= 0 && tokens.symbol[open] != '{') {
            bracket(first, open, depth);
            return;
        }
        int command = elements.command(comma);
        if (command >= 0) {
            calls.command(first, comma, command, taker);
        } else if (elements.multiple(comma, leftSide, taker)) {
            taker.form = Form.QUOTED;
        } else if (open >= 0) {
            bracket(first, open, depth);
        }
    }

    private void assigned(int operator, int depth) {
        if (!leftSide.read(operator, taker)) {
            return;
        }
        int open = tokens.opener[operator];
        boolean quotedKey = tokens.is(tokens.before(operator), Tokens.STRING);
        boolean colon = tokens.symbol[operator] == ':';
        boolean plain = tokens.symbol[operator] == Tokens.ASSIGN;
        taker.form = quotedKey && colon ? Form.JSON : quotedKey && !plain ? Form.MAP_PUT : Form.QUOTED;
        if (open < 0) {
            atLineStart(tokens.before(operator), colon && taker.form == Form.QUOTED);
        } else if (tokens.symbol[open] == '(') {
            taker.block = tokens.start[open];
            taker.callee = calleeOf(open);
        } else if (!plain) {
            taker.block = tokens.start[open];
            taker.under(leftSide.prefix(open));
            taker.callee = depth == 0 ? calleeOf(tokens.opener[open]) : taker.callee;
        } else {
            taker.under(leftSide.label(open));
        }
    }

    private String calleeOf(int open) {
        int callee = open >= 0 && tokens.symbol[open] == '(' ? calls.callee(open) : -1;
        return callee < 0 ? "" : paths.text(paths.start(callee), callee);
    }

    /** In YAML, INI or TOML the line's parents are part of the name. */
    private void atLineStart(int key, boolean colon) {
        int first = tokens.kind[key] == Tokens.WORD ? paths.start(key) : key;
        boolean starts =
                tokens.startsLine(first) || (tokens.isOperator(first - 1, '-') && tokens.startsLine(first - 1));
        if (starts) {
            taker.form = colon ? Form.YAML : taker.form;
            int parent = outline.parentOf(tokens.start[first]);
            taker.under(outline.path(parent));
            taker.block = outline.block(parent);
        }
    }

    /** {@code x = c ? "a" : "b"}: walks over the condition to what takes the whole. */
    private void condition(int question, int depth) {
        int taking = conditions.start(question);
        if (taking > 0) {
            resolve(taking, depth + 1);
        }
    }

    /** {@code getenv("X") ?: "v"}: named by what takes the whole, then by the key that was looked up. */
    private void otherwise(int operator, int depth) {
        condition(operator, depth);
        taker.lookedUp(conditions.lookedUp(operator), tokens.start[operator]);
        taker.form = Form.DEFAULT;
    }

    private void bracket(int first, int open, int depth) {
        if (tokens.symbol[open] == '(') {
            int callee = calls.callee(open);
            if (callee >= 0) {
                call(first, open, callee, depth);
            } else if (!elements.column(first, open, taker)) {
                resolve(open, depth + 1);
            }
            return;
        }
        int flag = tokens.before(tokens.before(first));
        if (tokens.isOperator(tokens.before(first), ',') && isFlag(flag)) {
            taker.named(
                    new Literal(flag, flag).value(passage, tokens), tokens.contentStart(flag), tokens.contentEnd(flag));
            taker.form = Form.FLAG;
            taker.block = tokens.start[open];
            return;
        }
        int owner = tokens.before(open);
        boolean subscript =
                tokens.symbol[open] == '[' && tokens.is(owner, Tokens.WORD) && tokens.end[owner] == tokens.start[open];
        if (subscript) {
            subscript(owner);
        } else if (leftSide.declares(open, taker)) {
            taker.form = Form.QUOTED;
        } else if (tokens.symbol[open] == '[' || !tokens.isOperator(tokens.before(first), ';')) {
            resolve(leftSide.typed(open), depth + 1);
            taker.block = tokens.start[open];
        }
    }

    private boolean isFlag(int key) {
        return tokens.is(key, Tokens.STRING) && passage.startsWith("--", tokens.contentStart(key));
    }

    private void subscript(int owner) {
        String base = paths.text(paths.start(owner), owner);
        String lower = base.toLowerCase(Locale.ROOT);
        if (lower.endsWith("env") || lower.endsWith("environ")) {
            taker.callee = base;
            taker.argument = 0;
            taker.form = Form.LOOKUP;
        }
    }

    private void call(int first, int open, int callee, int depth) {
        String lastWord = paths.word(callee);
        calls.read(first, open, callee, taker);
        int pathStart = paths.start(callee);
        Form form = taker.form;
        boolean looksUp = form == Form.LOOKUP || form == Form.DEFAULT;
        if (!looksUp && (form == Form.MAP_PUT || form == Form.HEADER || !passesOn(lastWord, open))) {
            return;
        }
        String path = taker.callee;
        int argument = taker.argument;
        String key = taker.name;
        int keyStart = taker.nameStart;
        int keyEnd = taker.nameEnd;
        taker.clear();
        if (lastWord.equals("default") && tokens.isOperator(tokens.before(pathStart), '|')) {
            taker.lookedUp(conditions.lookedUp(tokens.before(pathStart)), tokens.start[pathStart]);
            taker.form = Form.DEFAULT;
            return;
        }
        resolve(Callees.wraps(lastWord) ? paths.chainRoot(pathStart) : pathStart, depth + 1);
        if (!taker.isNamed() && (taker.callee.isEmpty() || isAsked(lastWord, open))) {
            taker.named(key, keyStart, keyEnd);
            taker.callee = path;
            taker.argument = argument;
            taker.form = form;
        } else if (looksUp) {
            taker.form = form;
            taker.lookedUp(form == Form.DEFAULT ? key : "", Math.max(0, keyStart));
        } else if (taker.callee.isEmpty()) {
            taker.callee = path;
            taker.argument = argument;
        }
    }

    /** {@code f(new Totp("v").now())}: what is handed on is not what was made of the value. */
    private boolean isAsked(String lastWord, int open) {
        return !Callees.wraps(lastWord) && tokens.isOperator(tokens.mate[open] + 1, Tokens.MEMBER);
    }

    /** A wrapper, or a constructor of one value: who takes the result takes the value. */
    private boolean passesOn(String lastWord, int open) {
        boolean constructs = Character.isUpperCase(lastWord.charAt(0)) && calls.isLast(open, 0);
        return constructs || Callees.wraps(lastWord);
    }

    /** A word right before a literal: {@code return}, {@code new}, SQL's {@code IDENTIFIED BY}, Gradle's {@code password}. */
    private void word(int word, int depth) {
        String text = paths.word(word);
        if (text.equals("return")) {
            calls.enclosingFunction(word, taker);
        } else if (text.equals("to") && tokens.is(word - 1, Tokens.STRING)) {
            int key = word - 1;
            taker.named(new Literal(key, key).value(passage, tokens), tokens.contentStart(key), tokens.contentEnd(key));
            taker.form = Form.MAP_PUT;
            taker.block = tokens.opener[word] < 0 ? Harvest.NEIGHBOURS : tokens.start[tokens.opener[word]];
        } else if (text.equals("new")) {
            resolve(word, depth + 1);
        } else if (text.equals("or")) {
            otherwise(word, depth);
        } else if (!NO_NAME.contains(text)) {
            int first = leftSide.phraseStart(word);
            taker.named(
                    first == word ? text : passage.text(tokens.start[first], tokens.end[word]),
                    tokens.start[first],
                    tokens.end[word]);
            taker.form = text.startsWith("-") ? Form.FLAG : Form.QUOTED;
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
