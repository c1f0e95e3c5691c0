package io.github.leakstop.detect.value;

/** A JSON Web Token in base64 once more, as Kubernetes and variables of pipelines keep it. */
final class EncodedWebToken implements Validator {
    private final Validator token = new JsonWebToken();

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        return Base64Text.decodeToText(value).filter(token::accepts).isPresent();
    }
}
