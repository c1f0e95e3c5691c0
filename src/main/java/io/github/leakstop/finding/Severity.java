package io.github.leakstop.finding;

/** How bad a finding is; the order is from worst to mildest, so {@code compareTo} sorts the worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    public boolean atLeast(Severity line) {
        return compareTo(line) <= 0;
    }
}
