package io.github.leakstop.detect.value;

import java.nio.charset.StandardCharsets;

/**
 * A prefix, a dash and the base64url of a macaroon, libmacaroons' binary format version 2: byte 2, then field 1 with the
 * length of the location and the location, here the host name of the index that issued it.
 */
record Macaroon(String location) implements Validator {
    private static final int VERSION = 2;
    private static final int LOCATION = 1;
    private static final int HEADER = 3;

    static Macaroon at(String argument) {
        return new Macaroon(argument);
    }

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        String encoded = value.substring(value.indexOf('-') + 1);
        return Base64Text.decode(encoded.substring(0, encoded.length() / 4 * 4))
                .filter(this::beginsRight)
                .isPresent();
    }

    private boolean beginsRight(byte[] bytes) {
        int length = location.length();
        return bytes.length > HEADER + length
                && bytes[0] == VERSION
                && bytes[1] == LOCATION
                && bytes[2] == length
                && new String(bytes, HEADER, length, StandardCharsets.UTF_8).equals(location);
    }
}
