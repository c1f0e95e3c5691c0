package io.github.leakstop.rule;

import io.github.leakstop.rule.YamlNode.Field;
import io.github.leakstop.rule.YamlNode.Mapping;
import io.github.leakstop.rule.YamlNode.Scalar;
import io.github.leakstop.rule.YamlNode.ScalarType;
import io.github.leakstop.rule.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the fields out of a group, each by its name and type, and tells of every one that is missing, of another type or
 * unknown. What cannot be read comes back empty: the problem told stops the pack. Not thread-safe.
 */
final class Section {
    private final String file;
    private final Mapping mapping;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(String file, Mapping mapping, Problems problems) {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** The group at {@code node}, or empty with a problem told. */
    static Optional<Section> of(String file, YamlNode node, String what, Problems problems) {
        if (node instanceof Mapping mapping) {
            return Optional.of(new Section(file, mapping, problems));
        }
        problems.add(file, node, what + " is a group of fields, this is " + node.kind());
        return Optional.empty();
    }

    Optional<YamlNode> field(String name) {
        asked.add(name);
        return mapping.fields().stream()
                .filter(f -> f.name().text().equals(name))
                .map(Field::value)
                .findFirst();
    }

    boolean has(String name) {
        return field(name).isPresent();
    }

    /** A text that must be there. */
    Scalar text(String name) {
        Optional<YamlNode> value = field(name);
        if (value.isEmpty()) {
            problems.add(file, mapping, "'" + name + "' is missing");
        }
        return value.flatMap(v -> text(v, name))
                .orElse(new Scalar("", ScalarType.TEXT, mapping.line(), mapping.column()));
    }

    Optional<Scalar> optionalText(String name) {
        return field(name).flatMap(v -> text(v, name));
    }

    private Optional<Scalar> text(YamlNode value, String name) {
        if (value instanceof Scalar scalar
                && scalar.type() == ScalarType.TEXT
                && !scalar.text().isBlank()) {
            return Optional.of(scalar);
        }
        String cure = value instanceof Scalar s && s.type() != ScalarType.NOTHING ? "; put it in quotes" : "";
        String kind = value instanceof Scalar s && s.type() == ScalarType.TEXT ? "blank" : value.kind() + cure;
        problems.add(file, value, "'" + name + "' takes text, this is " + kind);
        return Optional.empty();
    }

    boolean flag(String name) {
        Optional<YamlNode> value = field(name);
        value.filter(v -> !(v instanceof Scalar s && s.type() == ScalarType.FLAG))
                .ifPresent(v -> problems.add(file, v, "'" + name + "' takes true or false, this is " + v.kind()));
        return value.filter(v -> v instanceof Scalar s && s.text().equals("true"))
                .isPresent();
    }

    /** The items of a list that may be absent. */
    List<YamlNode> items(String name) {
        Optional<YamlNode> value = field(name);
        value.filter(v -> !(v instanceof Sequence))
                .ifPresent(v -> problems.add(file, v, "'" + name + "' takes a list, this is " + v.kind()));
        return value.map(v -> v instanceof Sequence s ? s.items() : List.<YamlNode>of())
                .orElse(List.of());
    }

    /** The items of a list of texts that may be absent. */
    List<Scalar> texts(String name) {
        return items(name).stream().flatMap(i -> text(i, name).stream()).toList();
    }

    /** The items of a list of words, each as it is written, whatever else YAML takes it for. */
    List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (YamlNode item : items(name)) {
            if (item instanceof Scalar word) {
                words.add(word.text());
            } else {
                problem(item, "'" + name + "' takes a list of words, this is " + item.kind());
            }
        }
        return words;
    }

    /** Checks that a word is one of a closed set. */
    boolean oneOf(Scalar word, String what, Collection<String> known) {
        boolean is = known.contains(word.text());
        if (!is && !word.text().isEmpty()) {
            problem(word, "unknown " + what + " '" + word.text() + "'" + NearestName.hint(word.text(), known));
        }
        return is;
    }

    /** A group within this one. */
    Optional<Section> section(YamlNode node, String what) {
        return of(file, node, what, problems);
    }

    void problem(YamlNode where, String message) {
        problems.add(file, where, message);
    }

    /** Where the group begins. */
    YamlNode place() {
        return mapping;
    }

    /** The names of all its fields. */
    List<String> names() {
        return mapping.fields().stream().map(f -> f.name().text()).toList();
    }

    /** Tells of every field that nobody has asked for. */
    void done() {
        for (Field field : mapping.fields()) {
            if (!asked.contains(field.name().text())) {
                String name = field.name().text();
                problem(field.name(), "unknown field '" + name + "'" + NearestName.hint(name, asked));
            }
        }
    }
}
