package io.github.leakstop.rule;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.leakstop.rule.YamlNode.Field;
import io.github.leakstop.rule.YamlNode.Mapping;
import io.github.leakstop.rule.YamlNode.Scalar;
import io.github.leakstop.rule.YamlNode.ScalarType;
import io.github.leakstop.rule.YamlNode.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one YAML document into nodes that know their place. Not thread-safe. */
final class YamlTree {
    private final String file;
    private final YAMLParser parser;
    private final Problems problems;

    private YamlTree(String file, YAMLParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** The document, or empty where the text is none; the problem is then told. */
    static Optional<YamlNode> read(String file, String text, Problems problems) {
        try (YAMLParser parser = YAMLFactory.builder().build().createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(file, 1, 1, "the file is empty");
                return Optional.empty();
            }
            YamlTree tree = new YamlTree(file, parser, problems);
            YamlNode root = tree.node();
            if (parser.nextToken() != null) {
                problems.add(file, tree.scalar(), "more than one document; keep one to a file");
            }
            return Optional.of(root);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String first = e.getOriginalMessage().lines().findFirst().orElse("no YAML");
            problems.add(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), "no valid YAML: " + first);
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private YamlNode node() throws IOException {
        if (parser.getObjectId() != null || parser.isCurrentAlias()) {
            problems.add(file, scalar(), "anchors and aliases are not read; write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> scalar();
        };
    }

    private Mapping mapping() throws IOException {
        Scalar start = scalar();
        List<Field> fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Scalar name = scalar();
            if (fields.stream().anyMatch(f -> f.name().text().equals(name.text()))) {
                problems.add(file, name, "'" + name.text() + "' is given twice");
            }
            parser.nextToken();
            fields.add(new Field(name, node()));
        }
        return new Mapping(List.copyOf(fields), start.line(), start.column());
    }

    private Sequence sequence() throws IOException {
        Scalar start = scalar();
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Sequence(List.copyOf(items), start.line(), start.column());
    }

    private Scalar scalar() throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        ScalarType type = switch (parser.currentToken()) {
            case VALUE_TRUE, VALUE_FALSE -> ScalarType.FLAG;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ScalarType.NUMBER;
            case VALUE_NULL -> ScalarType.NOTHING;
            default -> ScalarType.TEXT;
        };
        return new Scalar(parser.getText(), type, at.getLineNr(), at.getColumnNr());
    }
}
