package io.github.leakstop.detect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** What each rule costs: evaluations and nanoseconds. Thread-safe; when off it costs one comparison. */
final class Profile {
    private static final long OFF = Long.MIN_VALUE;

    private final boolean on;
    private final AtomicLongArray evaluations;
    private final AtomicLongArray nanos;

    Profile(boolean on, int rules) {
        this.on = on;
        this.evaluations = new AtomicLongArray(on ? rules : 0);
        this.nanos = new AtomicLongArray(on ? rules : 0);
    }

    long begin() {
        return on ? System.nanoTime() : OFF;
    }

    void end(int rule, long begun) {
        if (on) {
            evaluations.incrementAndGet(rule);
            nanos.addAndGet(rule, System.nanoTime() - begun);
        }
    }

    Map<String, RuleCost> costs(List<CompiledRule> rules) {
        Map<String, RuleCost> costs = new LinkedHashMap<>();
        if (on) {
            for (CompiledRule rule : rules) {
                costs.put(rule.id(), new RuleCost(evaluations.get(rule.number()), nanos.get(rule.number())));
            }
        }
        return costs;
    }
}
