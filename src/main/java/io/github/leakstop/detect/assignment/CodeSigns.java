package io.github.leakstop.detect.assignment;

import java.util.Set;

/** Tells a passage of program code from one of configuration or prose: in code an unquoted word is an expression. */
final class CodeSigns {
    private static final Set<String> OPENING_WORDS = Set.of(
            "import",
            "from",
            "def",
            "return",
            "func",
            "function",
            "class",
            "public",
            "private",
            "protected",
            "const",
            "let",
            "var",
            "val",
            "fun",
            "package",
            "using",
            "namespace",
            "static",
            "final",
            "if",
            "for",
            "while",
            "try",
            "elif",
            "else",
            "async",
            "await",
            "print",
            "struct",
            "void",
            "int",
            "use",
            "require",
            "begin",
            "end");
    private static final int ENOUGH = 2;

    private CodeSigns() {}

    static boolean in(Passage passage, Tokens tokens) {
        int signs = 0;
        for (int i = 0; i < tokens.count && signs < ENOUGH; i++) {
            boolean endsLine = i + 1 == tokens.count || tokens.kind[i + 1] == Tokens.NEWLINE;
            boolean closesStatement = endsLine && (tokens.isOperator(i, ';') || tokens.isClose(i, ')'));
            boolean opensStatement = tokens.kind[i] == Tokens.WORD
                    && !tokens.commented[i]
                    && tokens.startsLine(i)
                    && tokens.is(i + 1, Tokens.WORD)
                    && tokens.end[i] - tokens.start[i] <= 10
                    && OPENING_WORDS.contains(passage.text(tokens.start[i], tokens.end[i]));
            signs += closesStatement || opensStatement ? 1 : 0;
        }
        return signs >= ENOUGH;
    }
}
