package io.github.leakstop.detect.value;

import java.util.List;

/** A validator that also finds its values where they stand in a row of words or numbers, without a name or a shape. */
public interface RowSearch extends Validator {
    /**
     * The values in a row, in order and apart.
     *
     * @param row words or numbers with whatever parts them, and the character before and behind them
     */
    List<Stretch> within(String row);

    /** Characters {@code [start, end)} of a row. */
    record Stretch(int start, int end) {}
}
