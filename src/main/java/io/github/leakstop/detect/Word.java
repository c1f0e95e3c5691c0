package io.github.leakstop.detect;

import io.github.leakstop.rule.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a word of the prefilter means. Filled while the rule index is made, read-only afterwards.
 *
 * @param length in bytes
 * @param patterns rules whose pattern is to be tried round it
 * @param shapes rules whose shape holds it
 * @param providers numbers of providers that it speaks of
 * @param roles parts of credentials that a name with it may take
 * @param listedBy rules that list it as a name of their value
 */
record Word(
        String text,
        int length,
        List<CompiledRule> patterns,
        List<Telltale> shapes,
        List<Integer> providers,
        Set<Role> roles,
        List<CompiledRule> listedBy,
        Set<Sense> senses) {

    /** Other things that a word can say. */
    enum Sense {
        /** Stands in a name that may take a credential, whatever part of it. */
        NAME,
        /** Play money. */
        DEMO,
        /** Takes {@link #DEMO} back. */
        LIVE,
        /** Begins an inline excuse. */
        ALLOW,
        /** Part of a text in base64 that may hold a credential. */
        ENCODED
    }

    /** A shape that this word is part of. */
    record Telltale(CompiledRule rule, Anchor.Telling anchor) {}

    static Word of(String text, int length) {
        return new Word(
                text,
                length,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                EnumSet.noneOf(Role.class),
                new ArrayList<>(),
                EnumSet.noneOf(Sense.class));
    }
}
