package io.github.leakstop.detect.assignment;

import java.util.Arrays;

/**
 * Tokens of one passage in parallel arrays, so that reading a text makes no object per token.
 *
 * <p>Words keep inner dashes ({@code OK-ACCESS-KEY}) and leading ones of flags ({@code --password}).
 */
final class Tokens {
    static final byte WORD = 1;
    static final byte STRING = 2;
    static final byte OPERATOR = 3;
    static final byte OPEN = 4;
    static final byte CLOSE = 5;
    static final byte NEWLINE = 6;
    static final byte COMMENT = 7;

    /** Symbols of operators that are more than one character, or mean more than theirs. */
    static final char ASSIGN = '=';

    static final char ARROW = 'A';
    static final char COMPARE = '~';
    static final char OTHERWISE = 'D';
    static final char MEMBER = '.';

    private final Effort effort;
    int count;
    byte[] kind;
    /** First and behind the last byte, quotes and their prefixes included. */
    int[] start;

    int[] end;
    /** Bracket or operator. */
    char[] symbol;
    /** Length of what stands before and behind the content of a string. */
    byte[] lead;

    byte[] trail;
    /** Whether backslashes of a string are plain characters. */
    boolean[] raw;

    boolean[] commented;
    /** Index of the innermost bracket that is open at the token, or -1. */
    int[] opener;
    /** How many commas stand before the token within that bracket. */
    int[] argument;
    /** Of a bracket the index of its other half, or -1. */
    int[] mate;

    Tokens(Effort effort, int capacity) {
        this.effort = effort;
        kind = new byte[capacity];
        start = new int[capacity];
        end = new int[capacity];
        symbol = new char[capacity];
        lead = new byte[capacity];
        trail = new byte[capacity];
        raw = new boolean[capacity];
        commented = new boolean[capacity];
        opener = new int[capacity];
        argument = new int[capacity];
        mate = new int[capacity];
    }

    int add(byte newKind, int from, int to, char newSymbol) {
        if (count == kind.length) {
            grow();
        }
        kind[count] = newKind;
        start[count] = from;
        end[count] = to;
        symbol[count] = newSymbol;
        mate[count] = -1;
        return count++;
    }

    private void grow() {
        int size = count * 2;
        kind = Arrays.copyOf(kind, size);
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        symbol = Arrays.copyOf(symbol, size);
        lead = Arrays.copyOf(lead, size);
        trail = Arrays.copyOf(trail, size);
        raw = Arrays.copyOf(raw, size);
        commented = Arrays.copyOf(commented, size);
        opener = Arrays.copyOf(opener, size);
        argument = Arrays.copyOf(argument, size);
        mate = Arrays.copyOf(mate, size);
    }

    boolean is(int i, byte wanted) {
        return i >= 0 && i < count && kind[i] == wanted;
    }

    boolean isOperator(int i, char wanted) {
        return is(i, OPERATOR) && symbol[i] == wanted;
    }

    boolean isOpen(int i, char bracket) {
        return is(i, OPEN) && symbol[i] == bracket;
    }

    boolean isClose(int i, char bracket) {
        return is(i, CLOSE) && symbol[i] == bracket;
    }

    int contentStart(int i) {
        return start[i] + lead[i];
    }

    int contentEnd(int i) {
        return end[i] - trail[i];
    }

    /** Whether the expression at {@code i} stands in round or square brackets, where a line end means nothing. */
    boolean isEnclosed(int i) {
        int open = opener[i];
        return open >= 0 && symbol[open] != '{';
    }

    /**
     * The token that the expression starting at {@code i} hangs on: the one before, over line ends that do not end a
     * statement. -1 when the expression starts its statement.
     */
    int before(int i) {
        int j = i - 1;
        boolean crossed = false;
        while (j >= 0 && (kind[j] == NEWLINE || kind[j] == COMMENT)) {
            if (kind[j] == COMMENT && j > 0 && kind[j - 1] != NEWLINE) {
                return -1;
            }
            crossed |= kind[j] == NEWLINE;
            j--;
        }
        effort.add(i - j);
        return j < 0 || (crossed && !isEnclosed(i) && !continues(j)) ? -1 : j;
    }

    /** The token behind {@code i}, over line ends and comments; {@code count} when there is none. */
    int after(int i) {
        int j = i + 1;
        while (j < count && (kind[j] == NEWLINE || kind[j] == COMMENT)) {
            j++;
        }
        effort.add(j - i);
        return j;
    }

    boolean sameLine(int i, int j) {
        effort.add(j - i);
        for (int k = i + 1; k < j; k++) {
            if (kind[k] == NEWLINE) {
                return false;
            }
        }
        return true;
    }

    private boolean continues(int j) {
        return kind[j] == OPEN || (kind[j] == OPERATOR && "=A:,+D?.\\&|".indexOf(symbol[j]) >= 0);
    }

    /** Whether a line end, or nothing, stands before the token; a comment mark is looked through. */
    boolean startsLine(int i) {
        int j = i - 1;
        while (j >= 0 && kind[j] == COMMENT) {
            j--;
        }
        return j < 0 || kind[j] == NEWLINE;
    }
}
