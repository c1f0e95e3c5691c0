package io.github.leakstop.rule;

import io.github.leakstop.rule.Template.Again;
import io.github.leakstop.rule.Template.Close;
import io.github.leakstop.rule.Template.Open;
import io.github.leakstop.rule.Template.Piece;
import io.github.leakstop.rule.Template.Text;
import io.github.leakstop.rule.Template.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes a template apart. Used once, not thread-safe. */
final class TemplateReader {
    private static final String MARK = "«";
    private static final String UNMARK = "»";
    private static final String VALUE_NAME = "[a-z][a-z0-9]*";

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean open;

    TemplateReader(String source) {
        this.source = source;
    }

    Template read() {
        int at = 0;
        while (at < source.length()) {
            at = piece(at);
        }
        if (open) {
            throw new IllegalArgumentException("'«' without '»'; write '\\«' for text");
        }
        return new Template(source, pieces);
    }

    private int piece(int at) {
        if (source.charAt(at) == '\\' && special(at + 1) > 0) {
            return text(at + 1, at + 1 + special(at + 1));
        }
        if (ShapeLanguage.opens(source, at)) {
            int end = ShapeLanguage.end(source, at);
            pieces.add(value(source.substring(at + ShapeLanguage.OPEN.length(), end)));
            return end + ShapeLanguage.CLOSE.length();
        }
        if (special(at) > 0) {
            return mark(at);
        }
        int end = at + 1;
        while (end < source.length() && special(end) == 0 && source.charAt(end) != '\\') {
            end++;
        }
        return text(at, end);
    }

    private int text(int from, int to) {
        pieces.add(new Text(source.substring(from, to)));
        return to;
    }

    private int mark(int at) {
        if (open == source.startsWith(MARK, at)) {
            throw new IllegalArgumentException("'«' and '»' do not pair; write '\\«' for text");
        }
        open = !open;
        if (!open) {
            pieces.add(new Close());
            return at + UNMARK.length();
        }
        int end = at + MARK.length();
        while (end < source.length() && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '-')) {
            end++;
        }
        boolean named = end < source.length() && source.charAt(end) == '|';
        pieces.add(new Open(named ? source.substring(at + MARK.length(), end) : ""));
        return named ? end + 1 : at + MARK.length();
    }

    private Piece value(String body) {
        if (names.contains(body)) {
            return new Again(body);
        }
        int equals = body.startsWith("[") ? -1 : body.indexOf('=');
        String name = equals < 0 ? "" : body.substring(0, equals);
        if (equals >= 0 && (!name.matches(VALUE_NAME) || Synthetic.names().contains(name) || !names.add(name))) {
            throw new IllegalArgumentException("'" + name + "' can name no value, or names one already");
        }
        return new Value(name, Synthetic.parse(body.substring(equals + 1)));
    }

    /** How many characters of special meaning stand here. */
    private int special(int at) {
        if (ShapeLanguage.opens(source, at)) {
            return ShapeLanguage.OPEN.length();
        }
        return source.startsWith(MARK, at) || source.startsWith(UNMARK, at) ? 1 : 0;
    }
}
