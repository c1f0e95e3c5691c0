package io.github.leakstop.rule;

import io.github.leakstop.rule.MarkedText.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Text of an example in which {@code {{hex:32}}} stands for a synthetic value and {@code «...»} marks what has to be found.
 *
 * <p>{@code {{a=hex:32}}} names a value and {@code {{a}}} repeats it; {@code «okx-api-key|...»} marks what another rule
 * has to find. A backslash before two braces or a mark makes it text. No value stands in the rule file, so nothing there
 * looks like a live credential.
 *
 * <p>Immutable and thread-safe.
 */
public final class Template {
    private final String source;
    private final List<Piece> pieces;

    Template(String source, List<Piece> pieces) {
        this.source = source;
        this.pieces = List.copyOf(pieces);
    }

    /** @throws IllegalArgumentException where the text is no template; the message says what would be one */
    public static Template parse(String source) {
        return new TemplateReader(source).read();
    }

    /** As it stands in the rule file. */
    public String source() {
        return source;
    }

    /** Ids of the rules that it marks something for; the empty id is that of the rule it belongs to. */
    public Set<String> marked() {
        Set<String> ids = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Open open) {
                ids.add(open.ruleId());
            }
        }
        return ids;
    }

    /**
     * The text with values filled in.
     *
     * @param ruleId rule that the example belongs to
     * @param seed what the values depend on, and nothing else
     */
    public MarkedText expand(String ruleId, String seed) {
        Random random = Synthetic.random(seed);
        Map<String, String> named = new HashMap<>();
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Mark open = new Mark(ruleId, 0, 0);
        for (Piece piece : pieces) {
            if (piece instanceof Text plain) {
                text.append(plain.text());
            } else if (piece instanceof Value value) {
                String made = value.kind().make(random);
                named.put(value.name(), made);
                text.append(made);
            } else if (piece instanceof Again again) {
                text.append(named.get(again.name()));
            } else if (piece instanceof Open mark) {
                open = new Mark(mark.ruleId().isEmpty() ? ruleId : mark.ruleId(), text.length(), 0);
            } else {
                marks.add(new Mark(open.ruleId(), open.start(), text.length()));
            }
        }
        return new MarkedText(text.toString(), marks);
    }

    @Override
    public String toString() {
        return source;
    }

    sealed interface Piece {}

    record Text(String text) implements Piece {}

    /** A synthetic value; {@code name} is empty where nothing repeats it. */
    record Value(String name, Synthetic kind) implements Piece {}

    record Again(String name) implements Piece {}

    /** Opens a mark; {@code ruleId} is empty for the rule that the example belongs to. */
    record Open(String ruleId) implements Piece {}

    record Close() implements Piece {}
}
