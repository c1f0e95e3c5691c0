package io.github.leakstop.scan;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the sources gave, ready for triage.
 *
 * @param located everything detected, with its places
 * @param coverage how much was looked at
 * @param gaps what could not be looked at
 * @param limits in words, what less than everything was looked at
 * @param exposures asked for the exposure of git objects once the findings are known
 * @param memory told once all questions were asked; says what there is to tell of the record
 * @param onDisk a digest of what was read from files; empty where a later scan may see more or less although nothing has
 *     changed that one can tell by it
 */
record Sighted(
        List<Located> located,
        Coverage coverage,
        List<Gap> gaps,
        List<String> limits,
        Function<Set<String>, Map<String, Exposure>> exposures,
        Supplier<List<String>> memory,
        Optional<String> onDisk) {}
