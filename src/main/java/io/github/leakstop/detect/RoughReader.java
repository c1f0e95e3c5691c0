package io.github.leakstop.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads an expression in RE2's syntax as a {@link RoughExpression}; gives up on what is rarely used. */
final class RoughReader {
    private static final int MOST_COUNTED = 64;
    private static final int MOST_GROUPS = 4;
    private static final String FLAGS = "imsU";

    private final String text;
    private int at;
    private boolean anyCase;
    private boolean lost;

    RoughReader(String text) {
        this.text = text;
    }

    RoughExpression read() {
        RoughExpression read = choice();
        return lost || at < text.length() ? RoughExpression.ANYTHING : read;
    }

    private RoughExpression choice() {
        List<RoughExpression> choices = new ArrayList<>();
        do {
            List<RoughExpression> chain = new ArrayList<>();
            while (!lost && at < text.length() && "|)".indexOf(text.charAt(at)) < 0) {
                chain.add(counted(one()));
            }
            choices.add(new RoughExpression.Chain(chain));
        } while (take("|"));
        return choices.size() == 1 ? choices.get(0) : new RoughExpression.Choice(choices);
    }

    private RoughExpression one() {
        if (take("(")) {
            return group();
        } else if (take("[")) {
            return new RoughExpression.OneOf(set());
        } else if (take("\\b")) {
            return new RoughExpression.Edge(true);
        } else if (take("\\B")) {
            return new RoughExpression.Edge(false);
        } else if (take("^") || take("$")) {
            return RoughExpression.ANYTHING;
        } else if (take(".")) {
            return new RoughExpression.OneOf(ByteSets.all());
        }
        lost |= "*+?".indexOf(text.charAt(at)) >= 0;
        return new RoughExpression.OneOf(cased(single()));
    }

    private RoughExpression group() {
        boolean outside = anyCase;
        if (take("?P<") || take("?<")) {
            at = text.indexOf('>', at) + 1;
        } else if (take("?")) {
            for (; at < text.length() && FLAGS.indexOf(text.charAt(at)) >= 0; at++) {
                anyCase |= text.charAt(at) == 'i';
            }
            if (take(")")) {
                return RoughExpression.ANYTHING;
            }
            lost |= !take(":");
        }
        RoughExpression inner = choice();
        anyCase = outside;
        lost |= !take(")");
        return inner;
    }

    private RoughExpression counted(RoughExpression part) {
        RoughExpression counted = part;
        if (take("*")) {
            counted = new RoughExpression.Repeated(part, 0, true);
        } else if (take("+")) {
            counted = new RoughExpression.Repeated(part, 1, true);
        } else if (take("?")) {
            counted = new RoughExpression.Choice(List.of(part, RoughExpression.ANYTHING));
        } else if (text.startsWith("{", at)) {
            counted = braced(part);
        }
        if (counted != part) {
            take("?");
        }
        return counted;
    }

    private RoughExpression braced(RoughExpression part) {
        String counts = text.substring(at + 1, Math.max(at + 1, text.indexOf('}', at)));
        at += counts.length() + 2;
        lost |= !counts.matches("\\d{1,4}(,\\d{0,4})?");
        if (lost) {
            return part;
        }
        int least = Integer.parseInt(counts.split(",", 2)[0]);
        int most = part instanceof RoughExpression.OneOf ? MOST_COUNTED : MOST_GROUPS;
        boolean open = counts.indexOf(',') > 0 || least > most;
        return new RoughExpression.Repeated(part, Math.min(least, most), open);
    }

    private BitSet set() {
        boolean not = take("^");
        BitSet set = new BitSet();
        int first = at;
        while (!lost && at < text.length() && (at == first || text.charAt(at) != ']')) {
            lost |= text.startsWith("[:", at);
            BitSet some = single();
            if (text.startsWith("-", at) && !text.startsWith("-]", at)) {
                at++;
                some = ByteSets.range(some.nextSetBit(0), Math.max(some.nextSetBit(0), single().length() - 1));
            }
            set.or(some);
        }
        lost |= !take("]");
        return not ? ByteSets.not(anyCase ? ByteSets.ofAnyCase(set) : set) : cased(set);
    }

    private BitSet cased(BitSet set) {
        return anyCase ? ByteSets.withForeign(ByteSets.ofAnyCase(set)) : set;
    }

    /** A character as it is, or what an escape stands for. */
    private BitSet single() {
        if (at == text.length()) {
            lost = true;
            return ByteSets.all();
        }
        char c = text.charAt(at++);
        if (c != '\\') {
            return ByteSets.of(String.valueOf(c));
        }
        char escaped = at < text.length() ? text.charAt(at++) : 'Q';
        return switch (escaped) {
            case 'd' -> ByteSets.range('0', '9');
            case 'D' -> ByteSets.not(ByteSets.range('0', '9'));
            case 'w' -> ByteSets.word();
            case 'W' -> ByteSets.not(ByteSets.word());
            case 's' -> ByteSets.of("\t\n\f\r ");
            case 'S' -> ByteSets.not(ByteSets.of("\t\n\f\r "));
            case 'n' -> ByteSets.of("\n");
            case 'r' -> ByteSets.of("\r");
            case 't' -> ByteSets.of("\t");
            case 'x' -> hex();
            default -> {
                lost |= Character.isLetterOrDigit(escaped);
                yield ByteSets.of(String.valueOf(escaped));
            }
        };
    }

    private BitSet hex() {
        at += 2;
        String digits = text.substring(at - 2, Math.max(at - 2, Math.min(at, text.length())));
        lost |= !digits.matches("[0-9a-fA-F]{2}");
        return lost ? ByteSets.all() : ByteSets.range(Integer.parseInt(digits, 16), Integer.parseInt(digits, 16));
    }

    private boolean take(String part) {
        boolean there = text.startsWith(part, at);
        at += there ? part.length() : 0;
        return there;
    }
}
