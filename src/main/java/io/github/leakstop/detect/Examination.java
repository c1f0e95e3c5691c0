package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One content on its way from hits to candidates. */
final class Examination {
    private final RuleIndex index;
    private final Text text;
    private final Hits hits;
    private final Trace trace;
    private final Profile profile;
    private final Work work;
    private final Mentions mentions;
    private boolean quiet = true;

    Examination(RuleIndex index, Text text, Hits hits, Trace trace, Profile profile, Work work) {
        this(index, text, hits, trace, profile, work, Mentions.in(text, hits, index));
    }

    private Examination(
            RuleIndex index, Text text, Hits hits, Trace trace, Profile profile, Work work, Mentions mentions) {
        this.index = index;
        this.text = text;
        this.hits = hits;
        this.trace = trace;
        this.profile = profile;
        this.work = work;
        this.mentions = mentions;
    }

    /**
     * @param firstLine number of the first line
     * @param firstByte offset of the first byte in the whole content
     */
    Detection detection(int firstLine, long firstByte) {
        work.add(text.length());
        NameHits names = new NameHits(text, hits, index);
        List<Token> tokens = tokens();
        Holders holders = holders(tokens, names);
        List<Sighting> sightings = sightings(tokens, names, holders);
        if (sightings.isEmpty()) {
            return withoutCandidates(firstLine);
        }
        quiet = false;
        Company company = new Company(text, index.stems(), sightings, work);
        EvidenceFinder evidence = new EvidenceFinder(index, text, mentions, holders, work);
        for (Sighting sighting : sightings) {
            company.find(sighting);
            evidence.find(sighting);
            if (trace.watches(sighting.start())) {
                trace.tell(sighting, "evidence " + CompiledRule.evidence(sighting.evidence()));
            }
        }
        sightings.removeIf(Sighting::isHidden);
        List<Sighting> winners = new Contest(trace, work).winners(sightings);
        Map<Sighting, Integer> groups =
                Groups.numbers(winners, new Company(text, index.stems(), winners, work), index.stems());
        Excerpts excerpts = new Excerpts(text, Masks.of(hits, holders, sightings));
        CandidateWriter writer = new CandidateWriter(
                text, new Lines(text, firstLine), firstByte, excerpts, new PlayMoney(text, hits, index));
        List<Candidate> candidates = new ArrayList<>();
        for (Sighting winner : winners) {
            candidates.add(writer.candidate(winner, groups.getOrDefault(winner, 0)));
        }
        return new Detection(candidates, mentions.providers(), InlineAllows.in(text, hits, index, firstLine));
    }

    private Detection withoutCandidates(int firstLine) {
        List<Detection.InlineAllow> allows = InlineAllows.in(text, hits, index, firstLine);
        Set<String> providers = mentions.providers();
        return allows.isEmpty() && providers.isEmpty() ? Detection.NONE : new Detection(List.of(), providers, allows);
    }

    /** Whether {@link #detection} saw nothing that any evidence could make a candidate. */
    boolean wasQuiet() {
        return quiet;
    }

    /**
     * The answer for a content that was made from a quiet one, where that can be told by the hits near the changes alone;
     * empty where the whole of it must be examined.
     *
     * @param near the hits near the changes
     * @param spoken providers that the quiet one speaks of
     */
    Optional<Detection> ifStillQuiet(Hits near, Set<String> spoken, int firstLine) {
        if (!near.isEmpty() && (!spoken.containsAll(mentions.providers()) || sightsSomething(near))) {
            return Optional.empty();
        }
        return Optional.of(withoutCandidates(firstLine));
    }

    private boolean sightsSomething(Hits near) {
        Examination change = new Examination(index, text, near, trace, profile, work, mentions);
        NameHits names = new NameHits(text, near, index);
        List<Token> tokens = change.tokens();
        return !change.sightings(tokens, names, change.holders(tokens, names)).isEmpty();
    }

    private Holders holders(List<Token> tokens, NameHits names) {
        Offsets values = new Offsets();
        tokens.forEach(t -> values.add(t.start()));
        return new HolderReader(text, index, names, values, work).read();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        new TokenFinder(index, text, work, tokens).find(hits);
        new PatternFinder(index, text, profile, work).find(hits, tokens);
        tokens.sort(Comparator.comparingInt(Token::start)
                .thenComparingInt(t -> t.rule().number()));
        return tokens;
    }

    private List<Sighting> sightings(List<Token> tokens, NameHits names, Holders holders) {
        Sightings sightings = new Sightings(index, text, holders, new Plausibility(index, trace, profile), work);
        sightings.addTokens(tokens);
        sightings.addNamed();
        new Trio(index, text, names, holders).addTo(sightings, sightings.inOrder());
        return sightings.inOrder();
    }
}
