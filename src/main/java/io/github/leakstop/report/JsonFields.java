package io.github.leakstop.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The fields of one object of a report that is read. Whoever asks for a field gets it in the form that the schema
 * promises; unknown fields are passed over.
 *
 * @param where of the object in the file, such as {@code findings[3].remedy}, empty for the top
 */
record JsonFields(JsonNode object, String where) {
    static JsonFields of(JsonNode node, String where) throws UnreadableReportException {
        if (!node.isObject()) {
            throw new UnreadableReportException((where.isEmpty() ? "it" : where) + " is no object");
        }
        return new JsonFields(node, where);
    }

    String text(String field) throws UnreadableReportException {
        return wanted(field, "text", JsonNode::isTextual).textValue();
    }

    /** Empty where there is no such field. */
    String textOrEmpty(String field) throws UnreadableReportException {
        return object.has(field) ? text(field) : "";
    }

    boolean truth(String field) throws UnreadableReportException {
        return wanted(field, "true or false", JsonNode::isBoolean).booleanValue();
    }

    long count(String field) throws UnreadableReportException {
        return wanted(field, "count", n -> n.canConvertToLong() && n.isIntegralNumber() && n.longValue() >= 0)
                .longValue();
    }

    /** A count of lines, columns and the like. */
    int number(String field) throws UnreadableReportException {
        return wanted(field, "count", n -> n.canConvertToInt() && n.isIntegralNumber() && n.intValue() >= 0)
                .intValue();
    }

    /** The constant whose name {@link JsonText#word} has written. */
    <E extends Enum<E>> E constant(String field, Class<E> kind) throws UnreadableReportException {
        String word = text(field);
        for (E constant : kind.getEnumConstants()) {
            if (JsonText.word(constant).equals(word)) {
                return constant;
            }
        }
        throw new UnreadableReportException(at(field) + " is a word that this version does not know");
    }

    JsonFields fields(String field) throws UnreadableReportException {
        return of(wanted(field, "object", JsonNode::isObject), at(field));
    }

    Optional<JsonFields> fieldsIfThere(String field) throws UnreadableReportException {
        return object.has(field) ? Optional.of(fields(field)) : Optional.empty();
    }

    List<JsonFields> list(String field) throws UnreadableReportException {
        List<JsonFields> all = new ArrayList<>();
        for (JsonNode each : wanted(field, "list", JsonNode::isArray)) {
            all.add(of(each, at(field) + "[" + all.size() + "]"));
        }
        return all;
    }

    List<String> texts(String field) throws UnreadableReportException {
        List<String> all = new ArrayList<>();
        for (JsonNode each : wanted(field, "list", JsonNode::isArray)) {
            if (!each.isTextual()) {
                throw new UnreadableReportException(at(field) + "[" + all.size() + "] is no text");
            }
            all.add(each.textValue());
        }
        return all;
    }

    String at(String field) {
        return where.isEmpty() ? field : where + "." + field;
    }

    private JsonNode wanted(String field, String form, Predicate<JsonNode> has) throws UnreadableReportException {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            throw new UnreadableReportException(at(field) + " is missing");
        }
        if (!has.test(value)) {
            throw new UnreadableReportException(at(field) + " is no " + form);
        }
        return value;
    }
}
