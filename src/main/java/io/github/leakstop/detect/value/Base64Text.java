package io.github.leakstop.detect.value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Base64 of either alphabet (RFC 4648 sections 4 and 5), with or without padding. */
final class Base64Text {
    private Base64Text() {}

    static Optional<byte[]> decode(String text) {
        String plain = text.replace('-', '+').replace('_', '/');
        int end = plain.length();
        while (end > 0 && plain.charAt(end - 1) == '=' && plain.length() - end < 2) {
            end--;
        }
        if (end % 4 == 1 || !isBase64(plain, end)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(plain.substring(0, end)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isBase64(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 128 || !(Character.isLetterOrDigit(c) || c == '+' || c == '/')) {
                return false;
            }
        }
        return true;
    }

    /** The text that it encodes, if that is UTF-8. */
    static Optional<String> decodeToText(String text) {
        return decode(text).flatMap(bytes -> {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        });
    }
}
