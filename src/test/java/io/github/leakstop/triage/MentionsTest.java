package io.github.leakstop.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.rule.RulePack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
    private final Mentions mentions = new Mentions(new RulePack(
            "test",
            List.of(),
            Map.of(
                    "ozx", List.of("ozx", "oz-access", "欧字"),
                    "kuzuin", List.of("kuzuin"),
                    "gate", List.of("gate", "gate.io"),
                    "any", List.of()),
            Map.of("path-companions", List.of("api", "bot", "my", "trading"))));

    @ParameterizedTest
    @CsvSource({
        "application-ozx.yml, ozx",
        "ozxBot/Config.java, ozx",
        "src/OZXClient.java, ozx",
        "src/OZXv5Client.java, ozx",
        "ozx5_key.py, ozx",
        "OZXbot.py, ozx",
        "ozxbot.py, ozx",
        "myozxtradingbot/a, ozx",
        "com/acme/kuzuin/A.java, kuzuin",
        "KuZuinApi.java, kuzuin",
        "ku-zuin.json, kuzuin",
        "oz_access.txt, ozx",
        "笔记/欧字密钥.txt, ozx",
        "gate.yml, gate",
        "GateIo.java, gate",
    })
    void a_path_speaks_of_a_provider_by_a_word_of_a_name(String path, String provider) {
        assertEquals(Set.of(provider), mentions.inPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway.yml",
                "Investigate.java",
                "fozxy.txt",
                "oz/access.txt",
                "aggregate/x",
                "propagateapi.go",
                "ku.txt"
            })
    void a_longer_word_does_not_speak_of_the_provider_within_it(String path) {
        assertEquals(Set.of(), mentions.inPath(path));
    }

    @ParameterizedTest
    @CsvSource({"ozx, true", "any, false", "unheard-of, false"})
    void only_a_provider_with_words_of_its_own_is_specific(String provider, boolean specific) {
        assertEquals(specific, mentions.isSpecific(provider));
    }
}
