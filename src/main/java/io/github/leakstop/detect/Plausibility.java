package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Imprint;
import io.github.leakstop.detect.value.Digest;
import io.github.leakstop.rule.Role;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Turns away what is no secret by itself: a failed test, a public sample, a placeholder, an identifier. */
final class Plausibility {
    /** What {@link #byItself} said. */
    private static final long OBJECTED = 1;

    private static final long OPEN = 2;

    private final RuleIndex index;
    private final Trace trace;
    private final Profile profile;
    private final Surroundings surroundings;
    private final Generated generated;
    private final Remarks remarks;
    private final OpenToAll openToAll;
    private final NoLiteral noLiteral;

    Plausibility(RuleIndex index, Trace trace, Profile profile, Text text, Holders holders, Work work) {
        this.surroundings = new Surroundings(text, holders, work);
        this.generated = new Generated(text, work);
        this.remarks = new Remarks(text, index.judge(), work);
        this.openToAll = new OpenToAll(text, work, index);
        this.noLiteral = new NoLiteral(text, work, index);
        this.index = index;
        this.trace = trace;
        this.profile = profile;
    }

    boolean allows(Sighting sighting) {
        long begun = profile.begin();
        Optional<String> objection = objection(sighting);
        profile.end(sighting.rule().number(), begun);
        if (trace.watches(sighting.start())) {
            trace.tell(sighting, objection.map(o -> "not a secret: " + o).orElse("nothing speaks against the value"));
        }
        return objection.isEmpty();
    }

    /** What a value is by itself is the same in every version of a file; an explanation works it out anew. */
    private Optional<String> objection(Sighting sighting) {
        if (trace.listens()) {
            return byItself(sighting).or(() -> byPlace(sighting));
        }
        long imprint = imprint(sighting);
        long known = index.judgedValues().bits(imprint);
        if (known == OBJECTED) {
            return Optional.of("as before");
        } else if (known == OPEN) {
            return byPlace(sighting);
        }
        Optional<String> objection = byItself(sighting);
        index.judgedValues().keep(imprint, objection.isPresent() ? OBJECTED : OPEN);
        return objection.or(() -> byPlace(sighting));
    }

    /** Of all that {@link #byItself} goes by. */
    private static long imprint(Sighting sighting) {
        long rule = (long) sighting.rule().number() << 1 | (sighting.isNamed() ? 1 : 0);
        String form = sighting.holder().assignment().form().name();
        return Imprint.of(
                Imprint.of(rule << Integer.SIZE | form.hashCode() & 0xffff_ffffL, sighting.value()), sighting.label());
    }

    private Optional<String> byItself(Sighting sighting) {
        CompiledRule rule = sighting.rule();
        boolean either = mayBeGivenAway(rule, sighting) && rule.acceptsGivenAway(sighting.value());
        if (!either && !rule.accepts(sighting.value())) {
            return failed(rule);
        }
        if (isSample(sighting.value(), index.samples())) {
            return Optional.of("public sample");
        }
        if (isProvenPhrase(rule)) {
            return Optional.empty();
        }
        String form = sighting.holder().assignment().form().name();
        return index.judge().excuse(sighting.value(), sighting.label(), rule.role(), form);
    }

    private Optional<String> byPlace(Sighting sighting) {
        CompiledRule rule = sighting.rule();
        if (mayBeGivenAway(rule, sighting) && !accepts(rule, sighting)) {
            return failed(rule);
        }
        if (isProvenPhrase(rule)) {
            return Optional.empty();
        }
        Optional<String> excuse = rule.rule().chosen() ? surroundings.excuse(sighting) : Optional.empty();
        if (excuse.isEmpty() && rule.isGeneric() && openToAll.covers(sighting)) {
            return Optional.of("open to all");
        }
        return excuse.or(() -> noLiteral.excuse(sighting))
                .or(() -> generated.excuse(sighting))
                .or(() -> remarks.excuse(sighting));
    }

    private static Optional<String> failed(CompiledRule rule) {
        return Optional.of("fails " + String.join(" or ", rule.rule().validators()));
    }

    /** Among the listed words are "sample", "replace" and others that speak against any other value. */
    private static boolean isProvenPhrase(CompiledRule rule) {
        return rule.role() == Role.MNEMONIC && rule.proves();
    }

    private static boolean mayBeGivenAway(CompiledRule rule, Sighting sighting) {
        return rule.rule().chosen() && sighting.isNamed();
    }

    /** Only where being given away would change the answer is looked whether it is. */
    private boolean accepts(CompiledRule rule, Sighting sighting) {
        boolean accepted = rule.accepts(sighting.value());
        boolean depends = accepted != rule.acceptsGivenAway(sighting.value());
        return depends ? accepted != surroundings.giveAway(sighting) : accepted;
    }

    private static boolean isSample(String value, Set<String> samples) {
        return !samples.isEmpty()
                && samples.contains(HexFormat.of().formatHex(Digest.sha256(value.getBytes(StandardCharsets.UTF_8))));
    }
}
