package io.github.leakstop.detect;

import io.github.leakstop.detect.value.Digest;
import io.github.leakstop.rule.Role;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Turns away what is no secret by itself: a failed test, a public sample, a placeholder, an identifier. */
final class Plausibility {
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

    private Optional<String> objection(Sighting sighting) {
        CompiledRule rule = sighting.rule();
        if (!accepts(rule, sighting)) {
            return Optional.of("fails " + String.join(" or ", rule.rule().validators()));
        }
        if (rule.proves() && rule.role() == Role.MNEMONIC) {
            // among the listed words are "sample", "replace" and others that speak against any other value
            return sample(sighting.value());
        }
        String form = sighting.holder().assignment().form().name();
        Optional<String> excuse = index.judge().excuse(sighting.value(), sighting.label(), rule.role(), form);
        if (excuse.isEmpty() && rule.rule().chosen()) {
            excuse = surroundings.excuse(sighting);
        }
        if (excuse.isEmpty() && rule.isGeneric() && openToAll.covers(sighting)) {
            return Optional.of("open to all");
        }
        return excuse.or(() -> noLiteral.excuse(sighting))
                .or(() -> generated.excuse(sighting))
                .or(() -> remarks.excuse(sighting))
                .or(() -> sample(sighting.value()));
    }

    /** Only where being given away would change the answer is looked whether it is. */
    private boolean accepts(CompiledRule rule, Sighting sighting) {
        boolean accepted = rule.accepts(sighting.value());
        boolean depends =
                rule.rule().chosen() && sighting.isNamed() && accepted != rule.acceptsGivenAway(sighting.value());
        return depends ? accepted != surroundings.giveAway(sighting) : accepted;
    }

    /** Asked last, for a digest of the value is dear. */
    private Optional<String> sample(String value) {
        Set<String> samples = index.samples();
        boolean published = !samples.isEmpty()
                && samples.contains(HexFormat.of().formatHex(Digest.sha256(value.getBytes(StandardCharsets.UTF_8))));
        return published ? Optional.of("public sample") : Optional.empty();
    }
}
