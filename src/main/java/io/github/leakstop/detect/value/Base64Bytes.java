package io.github.leakstop.detect.value;

/** Base64 of exactly this many bytes, which are not themselves printable text. */
record Base64Bytes(int count) implements Validator {
    static Base64Bytes count(String argument) {
        return new Base64Bytes(Integer.parseInt(argument));
    }

    @Override
    public boolean accepts(String value) {
        return value.length() <= count * 2
                && Base64Text.decode(value)
                        .filter(bytes -> bytes.length == count && !isPrintable(bytes))
                        .isPresent();
    }

    private static boolean isPrintable(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' || b > '~') {
                return false;
            }
        }
        return true;
    }
}
