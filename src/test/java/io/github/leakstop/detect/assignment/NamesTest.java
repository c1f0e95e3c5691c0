package io.github.leakstop.detect.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.leakstop.rule.RulePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final Names NAMES = Names.of(words());

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "apiKey, KEY",
        "APIKEY, KEY",
        "apikey1, KEY",
        "OK-ACCESS-KEY, KEY",
        "aws_access_key_id, KEY",
        "OKX_SECRET_KEY, SECRET",
        "okxSecretkey, SECRET",
        "seceret_key, SECRET",
        "aws_secret_access_key, SECRET",
        "secretKeyProd, SECRET",
        "config.setSecretKey, SECRET",
        "密钥, SECRET",
        "npassphrase, PASSPHRASE",
        "keystorepassword, PASSWORD",
        "OK-ACCESS-PASSPHRASE, PASSPHRASE",
        "apiPass, PASSPHRASE",
        "spring.datasource.password, PASSWORD",
        "passwordValue, PASSWORD",
        "DB_PWD, PASSWORD",
        "密码, PASSWORD",
        "accessToken, TOKEN",
        "wallet.privateKey, PRIVATE_KEY",
        "助记词, MNEMONIC",
        "mnemonic, MNEMONIC"
    })
    void a_name_is_told_by_its_last_telling_phrase(String name, String role) {
        assertEquals(role, NAMES.role(name, "").map(Enum::name).orElse("none"));
    }

    @ParameterizedTest(name = "{0} is none")
    @CsvSource({
        "secretName",
        "passwordEncoder",
        "tokenId",
        "apiKeyHeader",
        "publicKey",
        "cacheKey",
        "tokenizer",
        "monkey",
        "compass",
        "secretary",
        "clOrdId",
        "maxTokens",
        "password.error.message",
        "keyDown",
        "user",
        "密码错误"
    })
    void a_name_that_speaks_of_something_else_has_no_role(String name) {
        assertEquals("none", NAMES.role(name, "").map(Enum::name).orElse("none"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"builder.apiKey, KEY", "jedis.auth, TOKEN", "getPassword, none", "Account.AccountAPI, none"})
    void a_callee_tells_where_no_name_stands(String callee, String role) {
        assertEquals(role, NAMES.role("", callee).map(Enum::name).orElse("none"));
    }

    private static RulePack words() {
        try {
            JsonNode lists = new YAMLMapper()
                    .readTree(Path.of("rules/words.yml").toFile())
                    .get("words");
            Map<String, List<String>> words = new HashMap<>();
            lists.fields().forEachRemaining(list -> {
                List<String> values = new ArrayList<>();
                list.getValue().forEach(value -> values.add(value.asText()));
                words.put(list.getKey(), values);
            });
            return new RulePack("test", List.of(), Map.of(), words);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read rules/words.yml", e);
        }
    }
}
