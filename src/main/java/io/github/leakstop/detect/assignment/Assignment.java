package io.github.leakstop.detect.assignment;

/**
 * A value and what takes it. All offsets are bytes of the text as it was given, whatever escapes the value went
 * through.
 *
 * @param name path of what takes the value as far as it is known ({@code spring.datasource.password},
 *     {@code config.setSecretKey}, {@code OK-ACCESS-KEY}); for {@link Form#DEFAULT} the looked-up key comes last; empty
 *     for an unnamed literal
 * @param nameStart where the nearest part of the name begins, equal to {@code valueStart} when nothing names it
 * @param nameEnd behind it
 * @param callee path of what is called ({@code Account.AccountAPI}) with the value, or with the object or the named
 *     argument that holds it; else empty
 * @param argument index of a positional argument from 0, else -1
 * @param value the value with escapes undone and adjacent literals joined
 * @param valueStart first byte of the value, behind its opening quote
 * @param valueEnd behind its last byte; of joined literals the last one's
 * @param form how the value is handed over
 * @param block positive, equal for members of one call, object, map, YAML parent or header group, for calls on one receiver and
 *     for runs of neighbouring lines
 * @param commented whether it stands in a comment
 */
public record Assignment(
        String name,
        int nameStart,
        int nameEnd,
        String callee,
        int argument,
        String value,
        int valueStart,
        int valueEnd,
        Form form,
        int block,
        boolean commented) {
    Assignment with(int otherBlock) {
        return new Assignment(
                name, nameStart, nameEnd, callee, argument, value, valueStart, valueEnd, form, otherBlock, commented);
    }

    Assignment named(String otherName, int start, int end) {
        return new Assignment(
                otherName, start, end, callee, argument, value, valueStart, valueEnd, form, block, commented);
    }

    /** The same so many bytes further on; a block that would begin before the text keeps a number of its own. */
    public Assignment moved(int by) {
        int newBlock = block == 0 ? 0 : block + by;
        return new Assignment(
                name,
                nameStart + by,
                nameEnd + by,
                callee,
                argument,
                value,
                valueStart + by,
                valueEnd + by,
                form,
                newBlock,
                commented);
    }
}
