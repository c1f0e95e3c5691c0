package io.github.leakstop.detect.assignment;

import java.util.Locale;
import java.util.Set;

/**
 * Reads XML and HTML: attributes, elements, and the pairs that take two of them ({@code <property name="k" value="v"/>},
 * {@code <entry key="k">v</entry>}, {@code <key>k</key><string>v</string>}, table cells).
 */
final class MarkupReader {
    private static final Set<String> KEY_ATTRIBUTES =
            Set.of("name", "key", "id", "property", "k", "field", "ng-model", "v-model");
    private static final Set<String> VALUE_ATTRIBUTES =
            Set.of("value", "val", "v", "content", "default", "defaultvalue");
    private static final Set<String> LABELS = Set.of(
            "key", "name", "param-name", "property", "id", "td", "th", "dt", "label", "b", "strong", "env-entry-name");
    private static final Set<String> LABELLED = Set.of(
            "value", "string", "param-value", "td", "dd", "code", "span", "pre", "env-entry-value", "data", "text");
    /** Elements that mean what their key says. */
    private static final Set<String> KEYED = Set.of(
            "property",
            "entry",
            "bean",
            "param",
            "parameter",
            "setting",
            "item",
            "field",
            "config",
            "add",
            "string",
            "option",
            "var");

    private static final Span NONE = new Span(0, 0);
    private static final int LONGEST_KEY = 8;
    private static final int FARTHEST_MARK = 400;
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_LABEL = 60;
    private static final int DEEPEST = 12;
    private static final int LONGEST_PATH = 5;

    private final Passage passage;
    private final Tags tags;
    private final Cover cover;
    private final Reading reading;
    private final String[] path = new String[DEEPEST];
    private final int[] opened = new int[DEEPEST];
    private int depth;
    private Span label = NONE;
    private int labelParent = -1;
    private int scanned;
    private int mark;
    private boolean markOpens;

    MarkupReader(Passage passage, Tags tags, Cover cover, Reading reading) {
        this.cover = cover;
        this.passage = passage;
        this.tags = tags;
        this.reading = reading;
        this.scanned = passage.from();
    }

    void read() {
        for (int tag = 0; tag < tags.count(); tag++) {
            if (tags.closes(tag)) {
                leave(tag);
            } else {
                Attributes attributes = Attributes.of(passage, tags.nameEnd(tag), tags.end(tag));
                int key = attributes.find(KEY_ATTRIBUTES, LONGEST_KEY);
                attributes(tag, attributes, key);
                if (!tags.isEmpty(tag)) {
                    element(tag, key < 0 ? NONE : attributes.value(key));
                }
            }
        }
    }

    private String name(int tag) {
        return passage.text(tags.nameStart(tag), tags.nameEnd(tag));
    }

    private void leave(int tag) {
        String name = depth == 0 ? "" : name(tag);
        for (int d = depth - 1; d >= 0; d--) {
            if (path[d].startsWith(name)) {
                depth = d;
                return;
            }
        }
    }

    /** The last comment mark before it, not far away, opens one; tags are asked about in their order. */
    private boolean isCommented(int tag) {
        byte[] bytes = passage.bytes();
        int start = tags.start(tag);
        for (int i = Math.max(scanned, start - FARTHEST_MARK); i < start; i++) {
            if (bytes[i] == '<' && passage.startsWith("<!--", i)) {
                mark = i;
                markOpens = true;
            } else if (bytes[i] == '-' && passage.startsWith("-->", i)) {
                mark = i;
                markOpens = false;
            }
        }
        scanned = Math.max(scanned, start);
        return markOpens && mark >= tags.start(tag) - FARTHEST_MARK;
    }

    private void attributes(int tag, Attributes attributes, int key) {
        for (int a = 0; a < attributes.count(); a++) {
            Span value = attributes.value(a);
            if (takes(value)) {
                boolean named = key >= 0 && key != a && VALUE_ATTRIBUTES.contains(lower(attributes.name(a)));
                Span nameAt = named ? attributes.value(key) : attributes.name(a);
                emit(tag, text(nameAt), nameAt, value, Form.XML_ATTRIBUTE, named ? parent() : tags.start(tag));
            }
        }
    }

    private void element(int tag, Span ownAt) {
        String own = text(ownAt);
        String tagName = name(tag);
        boolean closed =
                tag + 1 < tags.count() && tags.closes(tag + 1) && name(tag + 1).equals(tagName);
        if (closed) {
            content(tag, tagName, own, ownAt, content(tags.end(tag), tags.start(tag + 1)));
        } else if (depth < DEEPEST) {
            path[depth] = own.isEmpty() || !KEYED.contains(lower(new Span(tags.nameStart(tag), tags.nameEnd(tag))))
                    ? tagName
                    : own;
            opened[depth] = tags.start(tag);
            depth++;
        }
    }

    private void content(int tag, String tagName, String own, Span ownAt, Span content) {
        if (content.isEmpty() || content.length() > LONGEST_TEXT) {
            return;
        }
        String lower = tagName.toLowerCase(Locale.ROOT);
        int parent = parent();
        boolean labelled = LABELLED.contains(lower) && labelParent == parent && !label.isEmpty() && own.isEmpty();
        if (takes(content)) {
            if (labelled) {
                emit(tag, text(label), label, content, Form.XML_ELEMENT, parent);
            } else if (!own.isEmpty()) {
                emit(tag, path(own), ownAt, content, Form.XML_ELEMENT, parent);
            } else {
                Span nameAt = new Span(tags.nameStart(tag), tags.nameEnd(tag));
                emit(tag, path(tagName), nameAt, content, Form.XML_ELEMENT, parent);
            }
        }
        boolean labels = LABELS.contains(lower) && content.length() <= LONGEST_LABEL && !labelled;
        label = labels ? content : NONE;
        labelParent = labels ? parent : -1;
    }

    /** Where the element begins that the tag at hand lies in, or -1. */
    private int parent() {
        return depth == 0 ? -1 : opened[depth - 1];
    }

    private String path(String last) {
        StringBuilder joined = new StringBuilder();
        for (int d = Math.max(0, depth - LONGEST_PATH); d < depth; d++) {
            joined.append(path[d]).append('.');
        }
        return joined.append(last).toString();
    }

    /** Text of an element without blanks round it, and out of its CDATA. */
    private Span content(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(start)) {
            start++;
        }
        while (end > start && isSpace(end - 1)) {
            end--;
        }
        boolean data = passage.startsWith("<![CDATA[", start) && end - start > 12 && passage.startsWith("]]>", end - 3);
        return data ? new Span(start + 9, end - 3) : new Span(start, end);
    }

    private boolean isSpace(int i) {
        return Glyph.isBlank(passage.bytes()[i]) || passage.bytes()[i] == '\n';
    }

    /** Keeps a value from the readers of lines; tells whether it is of interest. */
    private boolean takes(Span value) {
        if (value.isEmpty()) {
            return false;
        }
        cover.add(value.start(), value.end());
        return reading.wants(passage, value.start(), value.end());
    }

    private void emit(int tag, String name, Span nameAt, Span valueAt, Form form, int block) {
        String value = Entities.undone(text(valueAt));
        reading.marked(passage, name, nameAt, value, valueAt, form, block, isCommented(tag));
    }

    private String text(Span span) {
        return passage.text(span.start(), span.end());
    }

    private String lower(Span span) {
        return text(span).toLowerCase(Locale.ROOT);
    }
}
