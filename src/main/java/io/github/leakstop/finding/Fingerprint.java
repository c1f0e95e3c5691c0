package io.github.leakstop.finding;

/**
 * A stable name of a finding that can be published: it survives rebase, rename and moved lines, and gives no way back to
 * a value that a person chose.
 *
 * @param value version, colon, lower-case hex
 */
public record Fingerprint(String value) implements Comparable<Fingerprint> {
    @Override
    public int compareTo(Fingerprint other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
