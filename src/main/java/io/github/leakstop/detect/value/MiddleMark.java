package io.github.leakstop.detect.value;

/**
 * Tokens with a fixed mark exactly in the middle of their last part: as long before it, counted from the last dash of the
 * prefix, as behind it. A mark of eight characters is as good as a checksum.
 */
record MiddleMark(String mark) implements Validator {
    static MiddleMark of(String argument) {
        return new MiddleMark(argument);
    }

    @Override
    public boolean proof() {
        return mark.length() >= 6;
    }

    @Override
    public boolean accepts(String value) {
        int at = value.indexOf(mark);
        if (at < 0 || value.indexOf(mark, at + 1) >= 0) {
            return false;
        }
        int behind = value.length() - at - mark.length();
        int start = at - behind;
        return behind > 0 && start > 0 && value.charAt(start - 1) == '-';
    }
}
