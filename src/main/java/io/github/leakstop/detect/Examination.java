package io.github.leakstop.detect;

import io.github.leakstop.detect.EncodedTexts.EncodedText;
import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/*
 * One content on its way from hits to candidates.
 *
 * Idea: most contents are done after one look at what their words mean; of the rest, most hold no value of a telling shape,
 * and then only regions that were not seen barren before are read. Only where that shows something are all regions read and
 * everything weighed together.
 * Cost: in proportion to the hits and the regions read, not to the content.
 */
final class Examination {
    private final RuleIndex index;
    private final Text text;
    private final Hits hits;
    private final Trace trace;
    private final Profile profile;
    private final Work work;
    private final int senses;
    private final boolean decoded;
    private Optional<Mentions> mentions = Optional.empty();

    Examination(RuleIndex index, Text text, Hits hits, Trace trace, Profile profile, Work work) {
        this(index, text, hits, trace, profile, work, false);
    }

    private Examination(
            RuleIndex index, Text text, Hits hits, Trace trace, Profile profile, Work work, boolean decoded) {
        this.index = index;
        this.text = text;
        this.hits = hits;
        this.trace = trace;
        this.profile = profile;
        this.work = work;
        this.senses = index.wordTable().senses(hits);
        this.decoded = decoded;
    }

    /** Of a text that stood encoded in another, and in which no further one is looked for. */
    static Examination ofDecoded(RuleIndex index, Text text, Hits hits, Profile profile, Work work) {
        return new Examination(index, text, hits, Trace.SILENT, profile, work, true);
    }

    /**
     * @param firstLine number of the first line
     * @param firstByte offset of the first byte in the whole content
     */
    Detection detection(int firstLine, long firstByte) {
        work.add(text.length());
        List<Token> tokens = tokens();
        Optional<Sighted> seen = sighted(tokens);
        boolean company = seen.filter(s -> index.companyShapes().areCalledBy(s.sightings()))
                .isPresent();
        if (company && addCompany(tokens)) {
            seen = sighted(tokens);
        }
        List<EncodedText> encoded = encodedTexts(seen.map(Sighted::sightings).orElse(List.of()));
        if (seen.isEmpty() && encoded.isEmpty()) {
            return withoutCandidates(firstLine);
        }
        return weighed(seen.orElseGet(Sighted::nothing), encoded, firstLine, firstByte);
    }

    /** Without those that a rule knows as they stand, such as a key in base64. */
    private List<EncodedText> encodedTexts(List<Sighting> sightings) {
        if (decoded || (senses & WordTable.ENCODED) == 0) {
            return List.of();
        }
        List<EncodedText> encoded = new EncodedTexts(index, text, profile, work).at(hits);
        return encoded.stream()
                .filter(e -> sightings.stream().noneMatch(s -> s.rule().proves() && e.overlaps(s)))
                .toList();
    }

    /** What may be claimed and what holds it. */
    private record Sighted(List<Sighting> sightings, Holders holders) {
        static Sighted nothing() {
            return new Sighted(new ArrayList<>(), new Holders(new ArrayList<>(), Map.of()));
        }
    }

    private Optional<Sighted> sighted(List<Token> tokens) {
        Offsets shaped = starts(tokens);
        NameHits names = new NameHits(text, hits, index, shaped, trace.listens());
        if (trace.listens()) {
            HitReport.tell(trace, hits, names, index);
        }
        Regions regions = Regions.of(text, names.fruitful(), bounds(tokens));
        boolean byNamesAlone = tokens.isEmpty() && !trace.listens();
        BitSet all = new BitSet();
        all.set(0, regions.count());
        BitSet open = byNamesAlone ? notBarren(regions) : all;
        if (tokens.isEmpty() && open.isEmpty()) {
            return Optional.empty();
        }
        Holders holders = holders(regions, open, names, shaped);
        List<Sighting> sightings = sightings(tokens, names, holders);
        if (sightings.isEmpty()) {
            if (byNamesAlone) {
                open.stream()
                        .forEach(r ->
                                index.barrenRegions().keep(regions.imprint(r).hash(), 1));
            }
            return Optional.empty();
        }
        if (!open.equals(all)) {
            holders = holders(regions, all, names, shaped);
            sightings = sightings(tokens, names, holders);
        }
        return Optional.of(new Sighted(sightings, holders));
    }

    /** Regions that may have a value which its name alone makes a candidate. */
    private BitSet notBarren(Regions regions) {
        BitSet open = new BitSet();
        for (int r = 0; r < regions.count(); r++) {
            open.set(r, index.barrenRegions().bits(regions.imprint(r).hash()) == 0);
        }
        return open;
    }

    private Holders holders(Regions regions, BitSet wanted, NameHits names, Offsets shaped) {
        return new HolderReader(text, index, names.fruitful(), shaped, trace, work).read(regions, wanted);
    }

    private Detection weighed(Sighted seen, List<EncodedText> encoded, int firstLine, long firstByte) {
        List<Sighting> sightings = seen.sightings();
        Holders holders = seen.holders();
        ProvenSpans.clear(sightings);
        sightings.removeIf(s -> encoded.stream().anyMatch(e -> e.overlaps(s)));
        Company company = new Company(text, index.stems(), sightings, work);
        EvidenceFinder evidence = new EvidenceFinder(index, text, mentions(), holders, work);
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
        Excerpts excerpts = new Excerpts(text, Masks.of(hits, holders, sightings, encoded));
        CandidateWriter writer = new CandidateWriter(
                text, new Lines(text, firstLine), firstByte, excerpts, new PlayMoney(text, hits, index));
        List<Candidate> candidates = new ArrayList<>();
        for (Sighting winner : winners) {
            candidates.add(writer.candidate(winner, groups.getOrDefault(winner, 0)));
        }
        addEncoded(encoded, writer, candidates);
        return new Detection(candidates, mentions().providers(), allows(firstLine));
    }

    /** What stands encoded belongs to nothing outside, so its companies get the numbers behind those of the content. */
    private static void addEncoded(List<EncodedText> encoded, CandidateWriter writer, List<Candidate> candidates) {
        for (EncodedText inside : encoded) {
            int companies =
                    candidates.stream().mapToInt(Candidate::company).max().orElse(0);
            inside.held().candidates().forEach(c -> candidates.add(writer.candidate(c, inside, companies)));
        }
        candidates.sort(Comparator.comparingLong(Candidate::start));
    }

    private Detection withoutCandidates(int firstLine) {
        Set<String> providers = speaks() ? mentions().providers() : Set.of();
        List<Detection.InlineAllow> allows = allows(firstLine);
        return allows.isEmpty() && providers.isEmpty() ? Detection.NONE : new Detection(List.of(), providers, allows);
    }

    private List<Detection.InlineAllow> allows(int firstLine) {
        return (senses & WordTable.ALLOW) == 0 ? List.of() : InlineAllows.in(text, hits, index, firstLine, work);
    }

    private static Offsets starts(List<Token> tokens) {
        Offsets starts = new Offsets();
        tokens.forEach(t -> starts.add(t.start()));
        return starts;
    }

    /** First and last bytes, so that a key of many lines is read to its end. */
    private static Offsets bounds(List<Token> tokens) {
        Offsets bounds = new Offsets();
        tokens.stream()
                .flatMapToInt(t -> IntStream.of(t.start(), t.end() - 1))
                .sorted()
                .forEach(bounds::add);
        return bounds;
    }

    private List<Token> tokens() {
        boolean shapes = hits.telling().count() > 0 || (senses & WordTable.SHAPE) != 0;
        boolean patterns = (senses & WordTable.PATTERN) != 0;
        List<RunShape> common = hits.common().count() == 0 ? List.of() : spoken(index.commonShapes());
        if (!shapes && !patterns && common.isEmpty() && hits.rows() == 0) {
            return new ArrayList<>();
        }
        List<Token> tokens = new ArrayList<>();
        if (shapes || !common.isEmpty()) {
            List<RunShape> inCompany = index.companyShapes().shapes();
            TokenFinder finder = new TokenFinder(index, text, work, tokens);
            finder.findAtWords(hits);
            finder.findAtRuns(index.runShapes(), hits.telling());
            finder.findAtRuns(trace.listens() ? inCompany : spoken(inCompany), hits.telling());
            finder.findAtRuns(common, hits.common());
        }
        if (patterns) {
            new PatternFinder(index, text, profile, work).find(hits, tokens);
        }
        new RowTokenFinder(index, text, work).find(hits, tokens);
        tokens.sort(Token.IN_ORDER);
        return tokens;
    }

    /** Adds what counts only in company, whether the content speaks of its provider or not; tells whether that is anything. */
    private boolean addCompany(List<Token> tokens) {
        if (trace.listens()) {
            return false;
        }
        List<RunShape> silent = index.companyShapes().shapes().stream()
                .filter(shape -> !isSpokenOf(shape))
                .toList();
        int before = tokens.size();
        new TokenFinder(index, text, work, tokens).findAtRuns(silent, hits.telling());
        tokens.sort(Token.IN_ORDER);
        return tokens.size() > before;
    }

    private Mentions mentions() {
        if (mentions.isEmpty()) {
            mentions = Optional.of(Mentions.in(text, hits, index));
        }
        return mentions.get();
    }

    /** Those of some shapes of whose providers the content speaks. */
    private List<RunShape> spoken(List<RunShape> shapes) {
        if (!speaks()) {
            return List.of();
        }
        List<RunShape> spoken = new ArrayList<>();
        for (RunShape shape : shapes) {
            if (isSpokenOf(shape)) {
                spoken.add(shape);
            }
        }
        return spoken;
    }

    private boolean isSpokenOf(RunShape shape) {
        return speaks() && mentions().speaksOf(shape.rule().provider());
    }

    private boolean speaks() {
        return (senses & WordTable.MENTION) != 0;
    }

    private List<Sighting> sightings(List<Token> tokens, NameHits names, Holders holders) {
        Sightings sightings =
                new Sightings(index, text, holders, new Plausibility(index, trace, profile, text, holders, work), work);
        sightings.addTokens(tokens);
        sightings.addNamed();
        List<Sighting> known = List.copyOf(sightings.inOrder());
        Company company = new Company(text, index.stems(), known, work);
        new Trio(index, text, names, holders).addTo(sightings, known, company);
        new BareTrio(index, text).addTo(sightings, known, company);
        new RowTrio(index, text).addTo(sightings, known, company);
        return sightings.inOrder();
    }
}
