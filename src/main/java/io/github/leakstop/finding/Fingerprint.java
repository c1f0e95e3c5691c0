package io.github.leakstop.finding;

/**
 * A stable name of a finding that can be published: it survives rebase, rename and moved lines, and gives no way back to
 * a value that a person chose.
 *
 * @param value version, colon, lower-case hex
 */
public record Fingerprint(String value) implements Comparable<Fingerprint> {
    // Written out, since a record's own equality is linked when it is first asked, which takes longer than all that it
    // is asked.
    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Fingerprint other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
