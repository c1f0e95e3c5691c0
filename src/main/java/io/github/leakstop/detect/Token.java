package io.github.leakstop.detect;

import java.util.Comparator;

/**
 * A span that has the shape of a rule's value.
 *
 * @param rule the rule
 * @param start first byte
 * @param end behind the last byte
 * @param stuck something sticks to it that would hide it, if its company were not there
 */
record Token(CompiledRule rule, int start, int end, boolean stuck) {
    static final Comparator<Token> IN_ORDER = Comparator.comparingInt(Token::start)
            .thenComparingInt(token -> token.rule().number());
}
