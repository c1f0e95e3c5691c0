package io.github.leakstop.rule;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Shape.Base64;
import io.github.leakstop.rule.Shape.Literal;
import io.github.leakstop.rule.Shape.Part;
import io.github.leakstop.rule.Shape.Run;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rules out of a compiled pack, as cold and plain as {@link PackInput}. Not thread-safe. */
final class RuleInput {
    static final int LITERAL = 0;
    static final int RUN = 1;
    static final int BASE64 = 2;

    private final PackInput in;
    private final Map<List<String>, When> whens = new HashMap<>();
    private final Map<List<String>, Set<String>> samples = new HashMap<>();

    RuleInput(PackInput in) {
        this.in = in;
    }

    Rule read() {
        return new Rule(
                in.text(),
                in.text(),
                in.text(),
                Severity.valueOf(in.text()),
                Role.valueOf(in.text()),
                in.texts(),
                in.texts(),
                readShape(),
                readOptional(),
                in.number() == 1,
                in.texts(),
                readWhens(),
                in.texts(),
                in.texts(),
                in.texts(),
                readSamples(),
                new Remedy(in.text(), in.text(), in.texts()));
    }

    private Optional<String> readOptional() {
        String text = in.text();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<Shape> readShape() {
        String text = in.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int size = in.number();
        List<Part> parts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int kind = in.number();
            String characters = in.text();
            if (kind == LITERAL) {
                parts.add(new Literal(characters));
            } else {
                int min = in.number();
                int max = in.number();
                parts.add(kind == RUN ? new Run(characters, min, max) : new Base64(min, max));
            }
        }
        return Optional.of(new Shape(text, parts));
    }

    private List<When> readWhens() {
        int size = in.number();
        List<When> lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            List<String> words = in.texts();
            When line = whens.get(words);
            if (line == null) {
                line = when(words);
                whens.put(words, line);
            }
            lines.add(line);
        }
        return lines;
    }

    private static When when(List<String> words) {
        Set<Evidence> all = EnumSet.noneOf(Evidence.class);
        for (int i = 1; i < words.size(); i++) {
            all.add(Evidence.valueOf(words.get(i)));
        }
        return new When(all, Severity.valueOf(words.get(0)));
    }

    private Set<String> readSamples() {
        List<String> list = in.texts();
        Set<String> set = samples.get(list);
        if (set == null) {
            set = Set.copyOf(list);
            samples.put(list, set);
        }
        return set;
    }
}
