package io.github.leakstop.detect.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * A signed JSON Web Token in compact form, RFC 7519 section 3 and RFC 7515 section 7.1: three parts, of which the first is
 * the base64url of a JSON object with the member {@code alg} and the second that of a JSON object.
 */
final class JsonWebToken implements Validator {
    /** Made when the first token is met. */
    private static final class Json {
        private static final JsonFactory FACTORY = new JsonFactory();
    }

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        String[] parts = value.split("\\.", -1);
        return parts.length == 3
                && Base64Text.decodeToText(parts[0])
                        .filter(JsonWebToken::namesAlgorithm)
                        .isPresent()
                && Base64Text.decodeToText(parts[1])
                        .filter(claims -> claims.startsWith("{"))
                        .isPresent();
    }

    private static boolean namesAlgorithm(String header) {
        try (JsonParser json = Json.FACTORY.createParser(header)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            boolean found = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                found |= json.currentName().equals("alg");
                json.nextToken();
                json.skipChildren();
            }
            return found && json.currentToken() == JsonToken.END_OBJECT;
        } catch (IOException e) {
            return false;
        }
    }
}
