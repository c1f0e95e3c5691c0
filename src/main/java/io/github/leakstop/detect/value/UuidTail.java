package io.github.leakstop.detect.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Base64url of this many random bytes and then the 36 characters of a UUID; a chance value never ends so. */
record UuidTail(int before) implements Validator {
    private static final int UUID = 36;

    static UuidTail after(String argument) {
        return new UuidTail(Integer.parseInt(argument));
    }

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        return value.length() <= (before + UUID) * 2
                && Base64Text.decode(value)
                        .filter(bytes -> bytes.length == before + UUID)
                        .map(bytes -> Arrays.copyOfRange(bytes, before, bytes.length))
                        .filter(tail -> Uuids.isUuid(new String(tail, StandardCharsets.ISO_8859_1)))
                        .isPresent();
    }
}
