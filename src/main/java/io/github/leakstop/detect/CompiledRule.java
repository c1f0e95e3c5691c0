package io.github.leakstop.detect;

import io.github.leakstop.detect.value.RowSearch;
import io.github.leakstop.detect.value.Validator;
import io.github.leakstop.detect.value.Validators;
import io.github.leakstop.detect.value.ValueJudge;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.Shape;
import io.github.leakstop.rule.ShapeMatcher;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A rule ready to run: what it takes for each set of evidence is worked out once. Thread-safe. */
final class CompiledRule {
    private static final int SETS_OF_EVIDENCE = 1 << Evidence.values().length;
    private static final Set<Evidence> SPOKEN = EnumSet.of(Evidence.NAME, Evidence.OWN_NAME, Evidence.CONTEXT);

    private final int number;
    private final Rule rule;
    private final int provider;
    private final boolean generic;
    private final Optional<ShapeMatcher> shape;
    private final int shortest;
    private final int longest;
    private final Optional<WindowedPattern> pattern;
    private final List<Validator> validators;
    private final List<RowSearch> rowSearches;
    private final int[] companions;
    private final ListedNames names;
    /** By evidence, worked out when first asked: most rules are never asked, and start-up waits for none. */
    private final AtomicReferenceArray<Optional<Severity>> verdicts = new AtomicReferenceArray<>(SETS_OF_EVIDENCE);

    private final boolean unspoken;

    /**
     * @param provider number of its provider
     * @param generic no word speaks of the provider, so that any other claim says more
     * @param companions numbers of the rules that find its company
     * @param judge knows the words that some validators go by
     */
    CompiledRule(int number, Rule rule, int provider, boolean generic, int[] companions, ValueJudge judge) {
        this.number = number;
        this.rule = rule;
        this.provider = provider;
        this.generic = generic;
        this.shape = rule.shape().map(ShapeMatcher::of);
        this.shortest = rule.shape().map(Shape::minLength).orElse(0);
        this.longest = rule.shape().map(Shape::maxLength).orElse(Integer.MAX_VALUE);
        this.pattern = rule.pattern().map(WindowedPattern::new);
        this.validators = rule.validators().stream()
                .map(spec -> Validators.named(spec, judge))
                .toList();
        this.rowSearches = validators.stream()
                .filter(RowSearch.class::isInstance)
                .map(RowSearch.class::cast)
                .toList();
        this.companions = companions.clone();
        this.names = new ListedNames(rule.names());
        this.unspoken =
                generic || rule.when().stream().anyMatch(w -> w.all().stream().noneMatch(SPOKEN::contains));
    }

    /** Its place in a set of evidence, which lives only as long as this process. */
    @SuppressWarnings("EnumOrdinal")
    static int bit(Evidence evidence) {
        return 1 << evidence.ordinal();
    }

    static Set<Evidence> evidence(int bits) {
        Set<Evidence> set = EnumSet.noneOf(Evidence.class);
        Arrays.stream(Evidence.values()).filter(e -> (bits & bit(e)) != 0).forEach(set::add);
        return set;
    }

    int number() {
        return number;
    }

    Rule rule() {
        return rule;
    }

    String id() {
        return rule.id();
    }

    Role role() {
        return rule.role();
    }

    int provider() {
        return provider;
    }

    boolean isGeneric() {
        return generic;
    }

    Optional<ShapeMatcher> shape() {
        return shape;
    }

    Optional<WindowedPattern> pattern() {
        return pattern;
    }

    /** Names that take the value, beside those of its role. */
    ListedNames names() {
        return names;
    }

    int[] companions() {
        return companions;
    }

    boolean hasCompanion(CompiledRule other) {
        return Arrays.stream(companions).anyMatch(c -> c == other.number);
    }

    /** Whether the shape begins with telling text, such as {@code bg_}. */
    boolean hasPrefix() {
        return rule.shape().flatMap(Shape::keyword).isPresent();
    }

    /** What this evidence, as bits, makes of a value, or empty where it is not enough. */
    Optional<Severity> severity(int evidence) {
        Optional<Severity> known = verdicts.get(evidence);
        if (known == null) {
            known = rule.severityFor(evidence(evidence));
            verdicts.set(evidence, known);
        }
        return known;
    }

    /** Whether the whole value has the rule's shape; a rule without one takes every value. */
    boolean fits(String value) {
        if (rule.shape().isEmpty()) {
            return true;
        }
        int length = value.length();
        if (length < shortest || length > longest) {
            return false;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return bytes.length == length && shape.orElseThrow().length(bytes, 0, length) == length;
    }

    boolean accepts(String value) {
        for (Validator validator : validators) {
            if (!validator.accepts(value)) {
                return false;
            }
        }
        return true;
    }

    /** Those of its tests that find the value in rows of words or numbers. */
    List<RowSearch> rowSearches() {
        return rowSearches;
    }

    /** As {@link #accepts}, for a value that its neighbourhood gives away. */
    boolean acceptsGivenAway(String value) {
        return validators.stream().allMatch(v -> v.acceptsGivenAway(value));
    }

    /** Whether a value can count that no name speaks for, in a content that does not speak of the provider. */
    boolean takesUnspoken() {
        return unspoken;
    }

    /** Whether a chance value would most likely have failed one of the tests. */
    boolean proves() {
        return validators.stream().anyMatch(Validator::proof);
    }
}
