package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.rule.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJudgeTest {
    private final ValueJudge judge = ValueJudge.of(Words.PACK);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YOUR_API_KEY",
                "your-live-secret-key",
                "YOUR_PASSPHRASE_HERE",
                "insert_api_key_here",
                "yourApiPassHere",
                "yourapikey",
                "mySecretKey",
                "test_secret",
                "apiKeyHere",
                "<api key>",
                "[token]",
                "«token»",
                "INCORRECT_API_KEY",
                "changeme",
                "'changeit'",
                "填写自己的密钥",
                "Enter your password",
                "请输入您的密钥",
                "ваш ключ",
                "Замените меня",
                "여기에 입력",
                "le_tue_chiavi",
                "tu_api_key",
                "example-token",
                "undefined",
                "Y2hhbmdlbWU=",
                "AAAAAAAAAAAAAAAAEXAMPLE"
            })
    void text_that_asks_to_be_replaced_is_a_placeholder(String value) {
        assertEquals(Optional.of("placeholder"), judge.excuse(value, "", Role.SECRET, "QUOTED"));
    }

    @Test
    void a_token_of_a_manual_is_a_placeholder_and_another_is_not() {
        String header = Synthetic.base64url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        String signature = new Synthetic(4).of(Synthetic.BASE62, 43);
        String manual = Synthetic.base64url("{\"sub\":\"1\",\"name\":\"John Doe\"}".getBytes(StandardCharsets.UTF_8));
        String real = Synthetic.base64url("{\"sub\":\"1\",\"name\":\"wren\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                Optional.of("placeholder"),
                judge.excuse(header + "." + manual + "." + signature, "", Role.ANY, "LITERAL"));
        assertEquals(Optional.empty(), judge.excuse(header + "." + real + "." + signature, "", Role.ANY, "LITERAL"));
        assertEquals(Optional.of("placeholder"), judge.excuse(header, "token", Role.TOKEN, "QUOTED"));
    }

    @Test
    void whole_blocks_of_a_public_key_cipher_are_no_password_of_a_person() {
        String blocks = new Synthetic(5).of(Synthetic.BASE62, 86) + "==";
        String one = new Synthetic(5).of(Synthetic.BASE62, 42) + "==";
        assertEquals(Optional.of("reference"), judge.excuse(blocks, "db.password", Role.PASSWORD, "QUOTED"));
        assertEquals(Optional.empty(), judge.excuse(blocks, "client.secret", Role.SECRET, "QUOTED"));
        assertEquals(Optional.empty(), judge.excuse(one, "db.password", Role.PASSWORD, "QUOTED"));
    }

    @Test
    void letters_of_a_binary_file_spell_nothing_where_no_name_takes_them() {
        String bytes = "\u0004k~&-\u00bd::\u0001your-password\u0007" + new Synthetic(5).of(Synthetic.BASE62, 30);
        assertEquals(Optional.empty(), judge.excuse(bytes, "", Role.ANY, "LITERAL"));
        assertTrue(judge.excuse(bytes, "password", Role.ANY, "QUOTED").isPresent());
        assertTrue(judge.excuse(bytes.replaceAll("\\p{Cntrl}", ""), "", Role.ANY, "LITERAL")
                .isPresent());
    }

    @Test
    void a_pattern_is_code_however_random_it_looks() {
        assertEquals(
                Optional.of("expression"), judge.excuse("(?:[a-z]{3,8}|[0-9]{1,3})", "token", Role.TOKEN, "QUOTED"));
    }

    @Test
    void a_wallet_s_address_is_an_identifier_however_random_it_looks() {
        String address = "bc1" + new Synthetic(3).of("02456789acefghjknpqrstuvwxyz", 39);
        assertEquals(Optional.of("identifier"), judge.excuse(address, "privkeys", Role.PRIVATE_KEY, "ARGUMENT"));
    }

    @Test
    void the_short_name_of_an_option_names_itself() {
        assertEquals(
                Optional.of("self-named"), judge.excuse("emp", "ENCRYPT_MASTER_PASSWORD", Role.PASSWORD, "QUOTED"));
        assertEquals(Optional.empty(), judge.excuse("elm", "ENCRYPT_MASTER_PASSWORD", Role.PASSWORD, "QUOTED"));
    }

    @Test
    void a_publishable_key_is_an_identifier_by_its_name() {
        String hex = new Synthetic(2).of(Synthetic.HEX, 32);
        assertEquals(Optional.of("identifier"), judge.excuse(hex, "PublicKeyToken", Role.TOKEN, "XML_ATTRIBUTE"));
        assertEquals(Optional.empty(), judge.excuse(hex, "publicDbPassword", Role.PASSWORD, "QUOTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${OKX_SECRET}",
                "${OKX_SECRET:}",
                "prefix-${random.value}",
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
                "file:/etc/ssl/key.pem",
                "/run/secrets/token",
                "process.env.SECRET",
                "secretKeyRef",
                "((example-password))",
                "{AQAAABAAAAAQkN0bXk0ZW5jcnlwdGVkdGV4dA=}",
                "{[name=master,version=4.0]dGV4dA==}"
            })
    void a_pointer_to_the_secret_is_a_reference(String value) {
        assertEquals(Optional.of("reference"), judge.excuse(value, "api.secret", Role.PASSWORD, "QUOTED"));
    }

    @Test
    void what_its_own_name_calls_invalid_is_none_but_what_lies_in_an_example_may_be_one() {
        String drawn = new Synthetic(3).of(Synthetic.BASE62, 40);
        assertEquals(Optional.of("named as none"), judge.excuse(drawn, "INVALID_TOKEN", Role.TOKEN, "QUOTED"));
        assertEquals(Optional.of("named as none"), judge.excuse(drawn, "password.example", Role.PASSWORD, "YAML"));
        assertEquals(Optional.empty(), judge.excuse(drawn, "example.token", Role.TOKEN, "YAML"));
    }

    @Test
    void a_hash_of_a_chain_under_a_bare_key_finds_an_entry() {
        String hash = "0x" + new Synthetic(6).of(Synthetic.HEX, 64);
        assertEquals(Optional.of("identifier"), judge.excuse(hash, "storage.key", Role.KEY, "JSON"));
        assertEquals(Optional.empty(), judge.excuse(hash, "apiKey", Role.KEY, "JSON"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^1.2.3",
                "~7.0",
                ">=14",
                ">= 1.0.0-rc.1 < 2",
                "^5.0.0 || ^6.0.2 || ^7.0.0-beta.3",
                ">=1.0,<2.0",
                "^1.0|^2.0",
                "~1.0 || dev-master",
                "1.2.x || 2.0",
                "16 || 18",
                "4.x",
                "npm:minipass@^3.1.6",
                "https://packages.acme.io/@isaacs/minipass"
            })
    void which_version_of_a_package_is_wanted_opens_nothing(String value) {
        assertEquals(Optional.of("identifier"), judge.excuse(value, "minipass", Role.PASSWORD, "JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^Tr0ub4dor.3", "~1nchworm", "1-800-wren", ">heron.12", "npm.wren.77", "dev-heron7"})
    void a_password_with_the_marks_of_a_version_stays_one(String value) {
        assertEquals(Optional.empty(), judge.excuse(value, "minipass", Role.PASSWORD, "JSON"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KEY    | cacheControl",
                "KEY    | dubboApplication",
                "KEY    | _query",
                "TOKEN  | BTC-USDT-SWAP",
                "TOKEN  | BTC-29DEC23-40000-C",
                "TOKEN  | vendor_name",
                "SECRET | mutual_tls",
                "KEY    | 20231231",
                "KEY    | /api/v5/account/config",
                "KEY    | rsa:2048",
                "KEY    | X-Api-Key",
                "KEY    | OK-ACCESS-KEY",
                "KEY    | zh_CN",
                "KEY    | #ff00aa",
                "KEY    | 0x9f1343901e600bf7L",
                "KEY    | 01:69:9A:20:83:EB:49:5D",
                "KEY    | .1.3.6.1.4.1.2021.11",
                "PASSWORD | someone@mail.invented.com",
                "PASSWORD | 10.0.0.1:3306",
                "PASSWORD | https://www.invented.net/path?a=b",
                "PASSWORD | 2024-01-31T10:00:00Z",
                "PASSWORD | application/json",
                "PASSWORD | app.dashboard.auth.password",
                "PASSWORD | com.invented.security.PasswordCheck",
                "PASSWORD | config/keystore.jks",
                "PASSWORD | C:\\keys\\store.bin",
                "PASSWORD | DB_PASSWORD_FILE",
                "PASSWORD | --password-stdin",
                "PASSWORD | @http.port",
                "PASSWORD | /my-credential/2",
                "PASSWORD | vault/password",
                "KEY      | client_key_pkcs1.pem",
                "PASSWORD | utf-8",
                "PASSWORD | _HEARTBEAT_PASS_",
                "PASSWORD | $2a$10$abcdefghijklmnopqrstuv",
                "PASSWORD | {bcrypt}$2a$10$abcdef",
                "PRIVATE_KEY | MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBA"
            })
    void what_points_at_a_thing_is_an_identifier(Role role, String value) {
        assertEquals(Optional.of("identifier"), judge.excuse(value, "x", role, "QUOTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordHash", "content.md5", "request_signature", "encryptedKey", "imageDigest"})
    void a_digest_by_its_name_is_an_identifier(String name) {
        String hex = new Synthetic(1).of(Synthetic.HEX, 32);
        assertEquals(Optional.of("identifier"), judge.excuse(hex, name, Role.KEY, "QUOTED"));
        assertEquals(Optional.empty(), judge.excuse(hex, "hashKey", Role.KEY, "QUOTED"));
    }

    @ParameterizedTest
    @CsvSource({
        "getPassword(), QUOTED",
        "this.password, BARE",
        "new PasswordEncoder(), BARE",
        "passwordEncoder, BARE",
        "user.getPassword(), BARE",
        "config.secret, QUOTED",
        "Integer, BARE",
        "Optional<String>, BARE",
        "SELECT password FROM users, QUOTED",
        "%s, QUOTED",
        "password-{0}, QUOTED",
        "() => token, BARE",
        "[a-z0-9]+, QUOTED",
        "input[name=password], QUOTED",
        " + password + , QUOTED",
        "Bearer key-{self.api_key}, QUOTED",
        "u-{user}_{password}, QUOTED"
    })
    void code_is_an_expression_and_no_password(String value, String form) {
        assertEquals(Optional.of("expression"), judge.excuse(value, "pass", Role.PASSWORD, form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password",
                "Password:",
                "password:",
                "Type the password again",
                "Password too short.",
                "<b>Password</b>",
                "Contraseña",
                "Passwort",
                "Пароль",
                "パスワード",
                "เข้าสู่ระบบ",
                "This field is mandatory"
            })
    void what_people_read_is_a_label_and_no_password(String value) {
        assertEquals(Optional.of("label"), judge.excuse(value, "password.caption", Role.PASSWORD, "PROPERTY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "***",
                "********",
                "•••••",
                "abcd...wxyz",
                "…",
                "<...>",
                "xxxxxxxxxxxx",
                "XXXX-XXXX",
                "sk-****",
                "####"
            })
    void a_blotted_value_is_masked(String value) {
        assertEquals(Optional.of("masked"), judge.excuse(value, "token", Role.TOKEN, "QUOTED"));
        assertEquals(Optional.of("masked"), judge.excuse(value, "password", Role.PASSWORD, "QUOTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000000",
                "00000000-0000-0000-0000-000000000001",
                "0123456789abcdef0123456789abcdef",
                "abcdefghijklmnop",
                "qwertyuiopasdfghjkl",
                "9876543210",
                "a1b2a1b2a1b2a1b2",
                "1qaz2wsx3edc",
                "abc123def456ghi789jkl012",
                "aabbaabbaabbaabbccaabbaabbaabbaabb"
            })
    void a_walk_along_keys_or_letters_is_no_drawn_secret_but_may_be_a_password(String value) {
        assertEquals(Optional.of("walk"), judge.excuse(value, "x", Role.SECRET, "QUOTED"));
        PasswordGrade grade = judge.grade(value, "x", Role.PASSWORD, "QUOTED");
        assertTrue(grade == PasswordGrade.WEAK || grade == PasswordGrade.DUMMY, grade.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "OK_ACCESS_VENDOR_KEY, OK-ACCESS-VENDOR-KEY",
        "config.setVendorKey, vendor_key",
        "VENDOR_PARAM, vendor",
        "vendorkey, vendorKey"
    })
    void a_value_that_repeats_its_name_is_self_named(String name, String value) {
        assertEquals(Optional.of("self-named"), judge.excuse(value, name, Role.KEY, "QUOTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", " ", "k!", "k1!"})
    void too_short_a_value_protects_nothing(String value) {
        assertEquals(Optional.of("too short"), judge.excuse(value, "key", Role.KEY, "QUOTED"));
    }

    @Test
    void a_name_handed_to_an_environment_look_up_is_an_identifier() {
        assertEquals(Optional.of("identifier"), judge.excuse("ACCOUNTNR2", "getenv", Role.PASSWORD, "LOOKUP"));
        assertEquals(Optional.empty(), judge.excuse("ACCOUNTNR2", "password", Role.PASSWORD, "QUOTED"));
    }

    @Test
    void a_scheme_before_the_value_does_not_hide_what_follows() {
        assertEquals(Optional.of("placeholder"), judge.excuse("Bearer YOUR_TOKEN", "auth", Role.TOKEN, "HEADER"));
        assertEquals(PasswordGrade.DUMMY, judge.grade("{noop}secret", "password", Role.PASSWORD, "YAML"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANY", "URL", "MNEMONIC"})
    void a_rule_that_knows_the_shape_is_overruled_by_placeholders_alone(Role role) {
        assertEquals(Optional.empty(), judge.excuse("https://hooks.invented.net/abc", "", role, "LITERAL"));
        assertEquals(Optional.empty(), judge.excuse("ocean velvet tiger angry", "", role, "LITERAL"));
        assertEquals(Optional.of("placeholder"), judge.excuse("vendor_YOUR_TOKEN_HERE", "", role, "LITERAL"));
    }

    @Test
    void keys_written_as_numbers_or_in_armour_are_not_taken_for_text() {
        String numbers = "[12, 244, 7, 91, 18, 3, 77, 201, 5, 63, 128, 9, 14, 250, 33, 60, 2, 17]";
        String armour = "-----BEGIN EC PRIVATE KEY----- \nMHcCAQEE the rest \n-----END EC PRIVATE KEY-----";
        assertEquals(Optional.empty(), judge.excuse(numbers, "secretKey", Role.SECRET, "BARE"));
        assertEquals(Optional.empty(), judge.excuse(armour, "key", Role.KEY, "QUOTED"));
    }

    @Test
    void words_of_one_provider_stand_in_no_list() {
        List<String> all =
                Words.PACK.words().values().stream().flatMap(List::stream).toList();
        assertTrue(all.size() > 400, "the lists were read");
        assertTrue(all.stream().noneMatch(word -> word.contains("binance") || word.contains("okx")));
    }
}
