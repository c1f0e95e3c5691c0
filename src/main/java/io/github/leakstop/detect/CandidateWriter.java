package io.github.leakstop.detect;

import io.github.leakstop.detect.EncodedTexts.EncodedText;
import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what was sighted into a candidate: where it is, what may be shown of it, what it is worth. */
final class CandidateWriter {
    private final Text text;
    private final Lines lines;
    private final long firstByte;
    private final Excerpts excerpts;
    private final PlayMoney playMoney;

    CandidateWriter(Text text, Lines lines, long firstByte, Excerpts excerpts, PlayMoney playMoney) {
        this.text = text;
        this.lines = lines;
        this.firstByte = firstByte;
        this.excerpts = excerpts;
        this.playMoney = playMoney;
    }

    /** To be called in the order of the starts, or lines are counted anew. */
    Candidate candidate(Sighting sighting, int company) {
        Optional<Severity> firm = sighting.firm();
        Severity severity = firm.or(sighting::latent).orElseThrow();
        Set<Evidence> needed = firm.isPresent() ? Set.of() : Set.of(Evidence.PATH);
        boolean demo = playMoney.isNear(sighting.start(), sighting.end());
        List<String> notes = new ArrayList<>();
        if (demo) {
            notes.add("demo");
            severity = milder(severity);
        }
        if (sighting.holder().assignment().commented()) {
            notes.add("commented out");
        }
        CompiledRule rule = sighting.rule();
        Lines.Position start = lines.at(sighting.start());
        Lines.Position end = lines.at(sighting.end());
        Secret secret = rule.rule().chosen() ? Secret.chosen(sighting.value()) : Secret.random(sighting.value());
        return new Candidate(
                rule.id(),
                rule.rule().provider(),
                severity,
                secret,
                sighting.name(),
                start.line(),
                start.column(),
                end.line(),
                end.column(),
                firstByte + text.rawOffset(sighting.start()),
                excerpts.of(sighting.start(), sighting.end()),
                CompiledRule.evidence(sighting.evidence()),
                needed,
                company,
                notes);
    }

    /** What was found in an encoded text, at the place where that holds it. */
    Candidate candidate(Candidate found, EncodedText in, int companiesBefore) {
        int from = in.digit(found.start());
        int to = in.digitBehind(found.start() + found.secret().length());
        Lines.Position start = lines.at(from);
        Lines.Position end = lines.at(to);
        List<String> notes = new ArrayList<>(found.notes());
        notes.add("in base64");
        return new Candidate(
                found.ruleId(),
                found.provider(),
                found.severity(),
                found.secret(),
                found.name(),
                start.line(),
                start.column(),
                end.line(),
                end.column(),
                firstByte + text.rawOffset(from),
                excerpts.of(from, to),
                found.evidence(),
                found.needed(),
                found.company() == 0 ? 0 : found.company() + companiesBefore,
                notes);
    }

    private static Severity milder(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Severity.HIGH;
            case HIGH -> Severity.MEDIUM;
            case MEDIUM, LOW -> Severity.LOW;
        };
    }
}
