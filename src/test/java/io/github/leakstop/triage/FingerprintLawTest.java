package io.github.leakstop.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

class FingerprintLawTest {
    @Property(tries = 200)
    void theKeyedHashIsTheOneOfTheJdk(
            @ForAll @NotEmpty @StringLength(max = 150) String key, @ForAll String one, @ForAll String other)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] hash = mac.doFinal((one + '\0' + other).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "1:" + HexFormat.of().formatHex(hash),
                FingerprintMaker.hmac(key, one, other).value());
    }

    @Property(tries = 200)
    void runsOfBlanksAreTheOnesOfTheExpression(
            @ForAll @Chars({' ', '\t', '\n', '\r', '\f', 'a', '\u00a0'}) String line) {
        assertEquals(line.replaceAll("\\s+", " "), FingerprintMaker.squeezed(line));
    }
}
