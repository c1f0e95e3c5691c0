package io.github.leakstop.detect.value;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA512 under one key, made when it is first needed: what loads it takes longer than a scan with nothing new. */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA512";

    private final byte[] key;
    private Optional<Mac> mac = Optional.empty();

    Hmac(byte[] key) {
        this.key = key.clone();
    }

    synchronized byte[] of(byte[] message) {
        mac = mac.or(() -> Optional.of(ready()));
        return mac.orElseThrow().doFinal(message);
    }

    private Mac ready() {
        try {
            Mac made = Mac.getInstance(ALGORITHM);
            made.init(new SecretKeySpec(key, ALGORITHM));
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
