package io.github.leakstop.rule;

import java.util.List;
import java.util.Map;

/**
 * Compiled rules.
 *
 * @param id changes whenever anything that decides what is detected changes; keys the record of scanned blobs
 * @param rules sorted by id
 * @param mentions provider to the words that speak of it, lower case: names, hosts, packages, headers
 * @param words named lists of plain words for the value tests and names, such as {@code placeholder-contains}
 */
public record RulePack(
        String id, List<Rule> rules, Map<String, List<String>> mentions, Map<String, List<String>> words) {
    public RulePack {
        rules = List.copyOf(rules);
        mentions = Map.copyOf(mentions);
        words = Map.copyOf(words);
    }
}
