package io.github.leakstop.detect;

import io.github.leakstop.detect.value.RowSearch;
import io.github.leakstop.detect.value.Validator;
import io.github.leakstop.detect.value.Validators;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.Shape;
import io.github.leakstop.rule.ShapeMatcher;
import io.github.leakstop.rule.When;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A rule ready to run: what it takes for each set of evidence is worked out once. Thread-safe. */
final class CompiledRule {
    private static final Set<Evidence> COMPANY = EnumSet.of(Evidence.PAIR, Evidence.ADJACENT);
    private static final Set<Evidence> SPOKEN = EnumSet.of(Evidence.NAME, Evidence.OWN_NAME, Evidence.CONTEXT);

    private final int number;
    private final Rule rule;
    private final int provider;
    private final boolean generic;
    private final Optional<Lazy<ShapeMatcher>> shape;
    private final Lazy<Optional<Anchor>> anchor;
    private final int shortest;
    private final int longest;
    private final Optional<WindowedPattern> pattern;
    private final Lazy<List<Validator>> validators;
    private final boolean searchesRows;
    private final int[] companions;
    private final Lazy<ListedNames> names;
    /** By evidence, worked out when first asked: most rules are never asked, and start-up waits for none. */
    private final Map<Integer, Optional<Severity>> verdicts = new ConcurrentHashMap<>();

    private final boolean unspoken;
    private final boolean onlyInCompany;

    /**
     * @param provider number of its provider
     * @param generic no word speaks of the provider, so that any other claim says more
     * @param companions numbers of the rules that find its company
     * @param validators makes those that the rule names
     */
    CompiledRule(
            int number,
            Rule rule,
            int provider,
            boolean generic,
            int[] companions,
            Function<String, Validator> validators) {
        this.number = number;
        this.rule = rule;
        this.provider = provider;
        this.generic = generic;
        this.shape = rule.shape().map(form -> new Lazy<>(() -> ShapeMatcher.of(form)));
        this.anchor = new Lazy<>(() -> rule.shape().flatMap(Anchor::of));
        this.shortest = rule.shape().map(Shape::minLength).orElse(0);
        this.longest = rule.shape().map(Shape::maxLength).orElse(Integer.MAX_VALUE);
        this.pattern = rule.pattern().map(WindowedPattern::new);
        this.validators =
                new Lazy<>(() -> rule.validators().stream().map(validators).toList());
        this.searchesRows = searchesRows(rule);
        this.companions = companions.clone();
        this.names = new Lazy<>(() -> new ListedNames(rule.names()));
        this.unspoken = generic || takesUnspoken(rule);
        this.onlyInCompany = !generic && unspoken && asksForCompany(rule);
    }

    private static boolean searchesRows(Rule rule) {
        for (String validator : rule.validators()) {
            if (Validators.searchesRows(validator)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesUnspoken(Rule rule) {
        for (When line : rule.when()) {
            if (Collections.disjoint(line.all(), SPOKEN)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksForCompany(Rule rule) {
        for (When line : rule.when()) {
            if (Collections.disjoint(line.all(), SPOKEN) && Collections.disjoint(line.all(), COMPANY)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes what is else made when first needed.
     *
     * @throws IllegalArgumentException if the rule names a validator that there is not
     */
    void check() {
        validators.get();
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

    boolean hasShape() {
        return shape.isPresent();
    }

    /** How it looks, for a rule that {@link #hasShape}. */
    ShapeMatcher shape() {
        return shape.orElseThrow().get();
    }

    /** By what its shape is noticed. */
    Optional<Anchor> anchor() {
        return anchor.get();
    }

    Optional<WindowedPattern> pattern() {
        return pattern;
    }

    /** Names that take the value, beside those of its role. */
    ListedNames names() {
        return names.get();
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
        return verdicts.computeIfAbsent(evidence, bits -> rule.severityFor(evidence(bits)));
    }

    /** Whether the whole value has the rule's shape; a rule without one takes every value. */
    boolean fits(String value) {
        return shape.isEmpty()
                || mayFit(value.length()) && fits(value.length(), value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a value of this many characters in UTF-8. */
    boolean fits(int length, byte[] value) {
        return shape.isEmpty()
                || mayFit(length) && value.length == length && shape().length(value, 0, length) == length;
    }

    /** Whether a value of this many characters may have the rule's shape. */
    boolean mayFit(int length) {
        return length >= shortest && length <= longest;
    }

    boolean accepts(String value) {
        for (Validator validator : validators.get()) {
            if (!validator.accepts(value)) {
                return false;
            }
        }
        return true;
    }

    /** Those of its tests that find the value in rows of words or numbers. */
    List<RowSearch> rowSearches() {
        return validators.get().stream()
                .filter(RowSearch.class::isInstance)
                .map(RowSearch.class::cast)
                .toList();
    }

    boolean searchesRows() {
        return searchesRows;
    }

    /** As {@link #accepts}, for a value that its neighbourhood gives away. */
    boolean acceptsGivenAway(String value) {
        return validators.get().stream().allMatch(v -> v.acceptsGivenAway(value));
    }

    /** Whether a value can count that no name speaks for, in a content that does not speak of the provider. */
    boolean takesUnspoken() {
        return unspoken;
    }

    /** Whether a value that {@link #takesUnspoken} counts only beside another part of its credential. */
    boolean takesOnlyInCompany() {
        return onlyInCompany;
    }

    /** Whether a chance value would most likely have failed one of the tests. */
    boolean proves() {
        return validators.get().stream().anyMatch(Validator::proof);
    }
}
