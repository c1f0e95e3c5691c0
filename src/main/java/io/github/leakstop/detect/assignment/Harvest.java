package io.github.leakstop.detect.assignment;

import java.util.function.Consumer;

/** Takes what the readers found, gives it a block and hands it on when it touches the region asked for. */
final class Harvest {
    private final int from;
    private final int to;
    private final Runs runs;
    private final Consumer<Assignment> out;

    Harvest(byte[] text, int from, int to, Consumer<Assignment> out) {
        this.from = from;
        this.to = to;
        this.runs = new Runs(text);
        this.out = out;
    }

    /** Whether a value there is of interest; offsets of the given text. */
    boolean wants(int start, int end) {
        return start < to && end >= from;
    }

    /** A quoted literal and what takes it; returns its block. */
    int literal(Passage passage, Tokens tokens, Literal literal, Taker taker) {
        int start = passage.origin(literal.start(tokens));
        int end = passage.origin(literal.end(tokens));
        int block = taker.block >= 0
                ? passage.origin(tokens.start[taker.block])
                : statement(passage, Runs.stem(taker.name), start, end);
        boolean commented = passage.commented() || tokens.commented[literal.first()];
        int nameStart = taker.nameStart < 0 ? start : passage.origin(taker.nameStart);
        int nameEnd = taker.nameEnd < 0 ? start : passage.origin(taker.nameEnd);
        out.accept(new Assignment(
                taker.name,
                nameStart,
                nameEnd,
                taker.callee,
                taker.argument,
                literal.value(passage, tokens),
                start,
                end,
                taker.form,
                block,
                commented));
        return block;
    }

    /** An unquoted value; all offsets are the passage's. */
    void bare(
            Passage passage,
            String name,
            int nameStart,
            int nameEnd,
            int start,
            int end,
            Form form,
            int block,
            boolean commented) {
        int valueStart = passage.origin(start);
        int valueEnd = passage.origin(end);
        if (!wants(valueStart, valueEnd)) {
            return;
        }
        String value = passage.indexOf('\\', start, end) < 0
                ? passage.text(start, end)
                : Unescaped.of(passage.bytes(), start, end).text();
        int ownBlock = block >= 0 ? passage.origin(block) : statement(passage, Runs.stem(name), valueStart, valueEnd);
        out.accept(new Assignment(
                name,
                passage.origin(nameStart),
                passage.origin(nameEnd),
                "",
                -1,
                value,
                valueStart,
                valueEnd,
                form,
                ownBlock,
                passage.commented() || commented));
    }

    private int statement(Passage passage, String stem, int start, int end) {
        return passage.block() >= 0 ? passage.block() : runs.block(stem, start, end);
    }
}
