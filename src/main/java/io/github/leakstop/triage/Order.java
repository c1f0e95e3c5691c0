package io.github.leakstop.triage;

/**
 * Compares two things by one property after another; the first that differs decides.
 *
 * <p>In place of chained comparators: each link of those is a class made at run time, and a scan with a handful of findings
 * spends more on making them than on all that they compare.
 */
final class Order {
    private int result;

    private Order() {}

    static <T extends Comparable<T>> Order by(T one, T other) {
        return new Order().then(one, other);
    }

    <T extends Comparable<T>> Order then(T one, T other) {
        if (result == 0) {
            result = one.compareTo(other);
        }
        return this;
    }

    /** Goes by a comparison made elsewhere. */
    Order then(int comparison) {
        if (result == 0) {
            result = comparison;
        }
        return this;
    }

    /** What {@link java.util.Comparator} wants to know. */
    int result() {
        return result;
    }
}
