package io.github.leakstop.rule;

import java.util.List;

/** A piece of a YAML document that knows where it stands; lines and columns count from 1. */
sealed interface YamlNode {
    int line();

    int column();

    /** How a message names it: {@code a list}. */
    String kind();

    record Mapping(List<Field> fields, int line, int column) implements YamlNode {
        @Override
        public String kind() {
            return "a group of fields";
        }
    }

    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A single value; {@code type} is what YAML takes it for. */
    record Scalar(String text, ScalarType type, int line, int column) implements YamlNode {
        @Override
        public String kind() {
            return type.said;
        }
    }

    /** A name with its value. */
    record Field(Scalar name, YamlNode value) {}

    /** What YAML takes a plain value for. */
    enum ScalarType {
        TEXT("text"),
        FLAG("true or false"),
        NUMBER("a number"),
        NOTHING("nothing");

        private final String said;

        ScalarType(String said) {
            this.said = said;
        }
    }
}
