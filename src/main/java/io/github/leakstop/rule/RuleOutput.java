package io.github.leakstop.rule;

import io.github.leakstop.rule.Shape.Literal;
import io.github.leakstop.rule.Shape.Part;
import io.github.leakstop.rule.Shape.Run;
import java.util.ArrayList;
import java.util.List;

/** Writes a rule as {@link RuleInput} reads it; shapes are taken apart, so that no reader has to. */
final class RuleOutput {
    private RuleOutput() {}

    static void write(Rule rule, PackOutput out) {
        out.text(rule.id());
        out.text(rule.provider());
        out.text(rule.title());
        out.text(rule.severity().name());
        out.text(rule.role().name());
        out.texts(rule.keywords());
        out.texts(rule.names());
        out.text(rule.shape().map(Shape::text).orElse(""));
        rule.shape().ifPresent(shape -> writeParts(shape.parts(), out));
        out.text(rule.pattern().orElse(""));
        out.number(rule.chosen() ? 1 : 0);
        out.texts(rule.validators());
        out.number(rule.when().size());
        rule.when().forEach(when -> out.texts(words(when)));
        out.texts(rule.companions());
        out.texts(rule.over());
        out.texts(rule.formerly());
        out.texts(rule.samples().stream().sorted().toList());
        out.text(rule.remedy().why());
        out.text(rule.remedy().fix());
        out.texts(rule.remedy().references());
    }

    private static void writeParts(List<Part> parts, PackOutput out) {
        out.number(parts.size());
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                out.number(RuleInput.LITERAL);
                out.text(literal.text());
            } else {
                out.number(part instanceof Run ? RuleInput.RUN : RuleInput.BASE64);
                out.text(part instanceof Run run ? run.alphabet() : "");
                out.number(part.min());
                out.number(part.max());
            }
        }
    }

    /** The severity, then the evidence. */
    private static List<String> words(When when) {
        List<String> words = new ArrayList<>(List.of(when.severity().name()));
        when.all().stream().map(Enum::name).sorted().forEach(words::add);
        return words;
    }
}
