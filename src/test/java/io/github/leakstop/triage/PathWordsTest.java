package io.github.leakstop.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathWordsTest {
    @ParameterizedTest
    @CsvSource({
        "application-dev.yml, application dev yml",
        "tradeBot, trade bot",
        "APIClient, api client",
        "ABCv5-apiClient, abc v 5 api client",
        "apikey1, apikey 1",
        "snake_case__twice, snake case twice",
        "config.setSecretKey, config set secret key",
        "SECRET_KEY, secret key",
        "ABCbot, ab cbot",
        "密钥Key, 密钥 key",
        "---, ''",
        "'', ''",
    })
    void a_name_falls_apart_into_lower_case_words(String name, String words) {
        assertEquals(words.isEmpty() ? List.of() : List.of(words.split(" ")), PathWords.of(name));
    }
}
