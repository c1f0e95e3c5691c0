package io.github.leakstop.detect.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.leakstop.rule.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists as they stand in {@code rules/words.yml}. */
final class Words {
    static final RulePack PACK = new RulePack("test", List.of(), Map.of(), read());

    private Words() {}

    private static Map<String, List<String>> read() {
        try {
            Map<String, List<String>> lists = new HashMap<>();
            JsonNode words = new YAMLMapper()
                    .readTree(Path.of("rules", "words.yml").toFile())
                    .get("words");
            words.fields().forEachRemaining(entry -> {
                List<String> list = new ArrayList<>();
                entry.getValue().forEach(word -> list.add(word.asText()));
                lists.put(entry.getKey(), list);
            });
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
