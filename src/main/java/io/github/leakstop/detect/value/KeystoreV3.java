package io.github.leakstop.detect.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * An encrypted wallet as JSON, Web3 Secret Storage Definition version 3: {@code crypto} with cipher, ciphertext, key
 * derivation function and a MAC of 64 hex digits.
 */
final class KeystoreV3 implements Validator {
    private static final int LONGEST = 20_000;

    /** Made when the first wallet is met: it takes longer than a scan in which nothing is new. */
    private static final class Json {
        private static final ObjectMapper MAPPER = new ObjectMapper();
    }

    @Override
    public boolean accepts(String value) {
        if (value.length() > LONGEST) {
            return false;
        }
        try {
            JsonNode root = Json.MAPPER.readTree(value);
            JsonNode crypto = root.has("crypto") ? root.path("crypto") : root.path("Crypto");
            return root.path("version").asInt() == 3
                    && crypto.path("cipher").isTextual()
                    && isHex(crypto.path("ciphertext").asText(""), 2)
                    && crypto.path("kdf").isTextual()
                    && crypto.path("kdfparams").isObject()
                    && isHex(crypto.path("mac").asText(""), 64);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isHex(String text, int atLeast) {
        return text.length() >= atLeast && text.chars().allMatch(c -> Uuids.isHex((char) c));
    }
}
