package io.github.leakstop.scan;

import io.github.leakstop.detect.RuleCost;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a rule has cost in a scan.
 *
 * @param rule its id
 * @param nanos wall time in nanoseconds, of all threads together
 * @param values values and stretches of text that it was tried on
 */
public record RuleTime(String rule, long nanos, long values) {
    static List<RuleTime> dearestFirst(Map<String, RuleCost> costs) {
        return costs.entrySet().stream()
                .map(cost -> new RuleTime(
                        cost.getKey(), cost.getValue().nanos(), cost.getValue().evaluations()))
                .sorted(Comparator.comparingLong(RuleTime::nanos).reversed().thenComparing(RuleTime::rule))
                .toList();
    }
}
