package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.rule.Role;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJudgeTest {
    private final ValueJudge judge = ValueJudge.of(Words.PACK);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "YOUR_API_KEY",
                "your-live-secret-key",
                "YOUR_PASSPHRASE_HERE",
                "insert_api_key_here",
                "yourApiPassHere",
                "yourapikey",
                "<api key>",
                "INCORRECT_API_KEY",
                "changeme",
                "'changeit'",
                "填写自己的密钥",
                "ваш ключ",
                "여기에 입력",
                "example-token",
                "null"
            })
    void text_that_asks_to_be_replaced_is_a_placeholder(String value) {
        assertEquals(Optional.of("placeholder"), judge.excuse(value, "api.secret", Role.SECRET, "QUOTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${OKX_SECRET}",
                "${OKX_SECRET:}",
                "{{ vault_password }}",
                "#{systemProperties['x']}",
                "$DB_PASSWORD",
                "$(cat key)",
                "%DB_PASSWORD%",
                "@db.password@",
                "ENC(cGxhaW4=)",
                "ENC[AES256_GCM,data:x]",
                "{cipher}0a0b",
                "vault:secret/data/app#key",
                "op://vault/item/field",
                "arn:aws:secretsmanager:eu-west-1:1:secret:x",
                "$ANSIBLE_VAULT;1.1;AES256",
                "classpath:keystore.p12",
                "process.env.SECRET",
                "secretKeyRef"
            })
    void a_pointer_to_the_secret_is_a_reference(String value) {
        assertEquals(Optional.of("reference"), judge.excuse(value, "api.secret", Role.SECRET, "QUOTED"));
    }

    @Property(tries = 300)
    void a_random_hex_secret_is_never_excused(@ForAll long seed) {
        byte[] bytes = new byte[16];
        new Random(seed).nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        assertEquals(Optional.empty(), judge.excuse(secret, "secretKey", Role.SECRET, "QUOTED"));
    }
}
