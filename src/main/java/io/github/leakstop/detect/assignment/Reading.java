package io.github.leakstop.detect.assignment;

/** Reads a passage with every reader, and the content of its literals as passages of their own. */
final class Reading {
    private static final int SHORTEST_TEXT = 6;

    private final Harvest harvest;

    Reading(Harvest harvest) {
        this.harvest = harvest;
    }

    void read(Passage passage) {
        Tokens tokens = Lexer.lex(passage);
        Tags tags = Tags.in(passage);
        CodeSigns code = CodeSigns.in(passage, tokens);
        Outline outline = new Outline(passage, code);
        Cover cover = new Cover(passage);
        for (int tag = 0; tag < tags.count(); tag++) {
            cover.add(tags.start(tag), tags.end(tag));
        }
        new CodeReader(passage, tokens, outline, cover, this).read();
        new MarkupReader(passage, tags, cover, this).read();
        new BareLines(passage, outline, cover, code, this).read();
    }

    boolean wants(Passage passage, int start, int end) {
        return harvest.wants(passage.origin(start), passage.origin(end));
    }

    /** The first place of a passage from which on values are of interest. */
    int begins(Passage passage) {
        if (passage.origins().length == 0) {
            return Math.max(passage.from(), Math.min(harvest.from(), passage.to()));
        }
        int at = passage.from();
        while (at < passage.to() && passage.origin(at) < harvest.from()) {
            at++;
        }
        return at;
    }

    /** Whether nothing from there on is of interest. */
    boolean endsBefore(Passage passage, int offset) {
        return harvest.endsBefore(passage.origin(offset));
    }

    void quoted(Passage passage, Tokens tokens, Literal literal, Taker taker) {
        int start = passage.origin(literal.start(tokens));
        boolean commented = passage.commented() || tokens.commented[literal.first()];
        int block = taker.block >= 0 ? passage.origin(taker.block) : passage.block();
        String value = literal.value(passage, tokens);
        int quote = quoteWithin(passage, literal.start(tokens), value);
        harvest.add(new Assignment(
                taker.name,
                taker.nameStart < 0 ? start : passage.origin(taker.nameStart),
                taker.nameEnd < 0 ? start : passage.origin(taker.nameEnd),
                taker.callee,
                taker.argument,
                quote == 0 ? value : value.substring(1, value.length() - 1),
                start + quote,
                passage.origin(literal.end(tokens)) - quote,
                taker.form,
                block,
                commented));
        for (int i = literal.first(); i <= literal.last(); i++) {
            if (tokens.kind[i] == Tokens.STRING) {
                Span content = new Span(tokens.contentStart(i), tokens.contentEnd(i));
                defaults(passage, taker.name, content, taker.block, commented);
            }
        }
        if (passage.depth() < Passage.DEEPEST && hasPairs(value)) {
            read(literal.content(passage, tokens, block, commented));
        }
    }

    /** Bytes of the quote that a value carries at both its ends, as generated source does. */
    private static int quoteWithin(Passage passage, int start, String value) {
        char first = value.length() < 3 ? ' ' : value.charAt(0);
        boolean carries = (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return !carries || passage.origins().length > 0 ? 0 : passage.bytes()[start] == '\\' ? 2 : 1;
    }

    /**
     * A value without quotes; spans are the passage's.
     *
     * @param block where its block opens in the passage, or {@link Harvest#NEIGHBOURS}
     */
    void bare(
            Passage passage,
            String name,
            Span nameAt,
            String value,
            Span valueAt,
            Form form,
            int block,
            boolean commented) {
        if (valueAt.isEmpty() || !wants(passage, valueAt.start(), valueAt.end())) {
            return;
        }
        add(passage, name, nameAt, value, valueAt, form, block, commented);
        defaults(passage, name, valueAt, block, commented);
    }

    /** A value from markup, which may hold pairs of its own. */
    void marked(
            Passage passage,
            String name,
            Span nameAt,
            String value,
            Span valueAt,
            Form form,
            int block,
            boolean commented) {
        if (wants(passage, valueAt.start(), valueAt.end())) {
            bare(passage, name, nameAt, value, valueAt, form, block, commented);
            if (passage.depth() < Passage.DEEPEST && hasPairs(value)) {
                read(passage.part(valueAt, block < 0 ? passage.block() : passage.origin(block), commented));
            }
        }
    }

    private void add(
            Passage passage,
            String name,
            Span nameAt,
            String value,
            Span valueAt,
            Form form,
            int block,
            boolean commented) {
        harvest.add(new Assignment(
                name,
                passage.origin(nameAt.start()),
                passage.origin(nameAt.end()),
                "",
                -1,
                value,
                passage.origin(valueAt.start()),
                passage.origin(valueAt.end()),
                form,
                block >= 0 ? passage.origin(block) : passage.block(),
                passage.commented() || commented));
    }

    private static boolean hasPairs(String value) {
        if (value.length() < SHORTEST_TEXT) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '=' || c == ':' || c == '<' || c == '\n' || c == '：' || c == '＝') {
                return true;
            }
        }
        return false;
    }

    /** {@code ${key:v}} and {@code ${key:-v}} anywhere in a value. */
    void defaults(Passage passage, String taker, Span value, int block, boolean commented) {
        int at = value.start();
        while (at >= 0 && at < value.end()) {
            at = passage.indexOf('$', at, value.end());
            if (at < 0) {
                return;
            }
            Fallback fallback = Fallback.at(passage, at, value.end());
            if (fallback.isPresent() && wants(passage, at, value.end())) {
                String key = passage.text(fallback.key().start(), fallback.key().end());
                String name = taker.isEmpty() ? key : taker + "." + key;
                Span stand = fallback.value();
                String text = passage.text(stand.start(), stand.end());
                add(passage, name, fallback.key(), text, stand, Form.DEFAULT, block, commented);
            }
            at++;
        }
    }
}
