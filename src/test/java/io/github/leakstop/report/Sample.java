package io.github.leakstop.report;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Results as scans make them, for the tests of the formats; every value is made from a seed. */
public final class Sample {
    static final String FIRST_COMMIT = hex("first", 40);
    static final String LAST_COMMIT = hex("last", 40);

    private Sample() {}

    public static String hex(String seed, int length) {
        Random random = new Random(seed.hashCode());
        return random.ints(length, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining());
    }

    public static Location file(String path, int line) {
        return new Location(Origin.WORK_TREE, path, "", line, 9, line, 41);
    }

    public static Location blob(String path, int line) {
        return new Location(Origin.HISTORY, path, hex(path, 40), line, 9, line, 41);
    }

    static Exposure.Commit commit(String id, String author, String date) {
        return new Exposure.Commit(id, author, "dev@example.org", OffsetDateTime.parse(date));
    }

    public static Exposure inHead() {
        return new Exposure(
                Optional.of(commit(FIRST_COMMIT, "Jane Doe", "2023-05-04T02:10:00+02:00")),
                Optional.empty(),
                1,
                List.of("refs/heads/main"),
                true,
                Exposure.Reach.HEAD);
    }

    static Exposure by(String author) {
        return new Exposure(
                Optional.of(
                        new Exposure.Commit(FIRST_COMMIT, author, author, OffsetDateTime.parse("2023-05-04T02:10Z"))),
                Optional.empty(),
                1,
                List.of("refs/heads/" + author),
                false,
                Exposure.Reach.REF);
    }

    public static Exposure inHistory() {
        return new Exposure(
                Optional.of(commit(FIRST_COMMIT, "Jane Doe", "2023-05-04T02:10:00+02:00")),
                Optional.of(commit(LAST_COMMIT, "Jane Doe", "2023-05-06T09:00:00Z")),
                2,
                List.of("refs/heads/main", "refs/tags/v1.0"),
                false,
                Exposure.Reach.HEAD);
    }

    static Exposure reachedBy(Exposure.Reach reach, String... refs) {
        return new Exposure(inHead().first(), Optional.empty(), 1, List.of(refs), false, reach);
    }

    public static Part finding(String ruleId, String title, Severity severity) {
        return new Part(ruleId, title, severity);
    }

    /** The trio of an OKX bot, a token by itself, and a test password that is told only. */
    public static List<Finding> findings() {
        String properties = "src/main/resources/application.properties";
        return List.of(
                finding("okx-secret-key", "OKX secret key", Severity.CRITICAL)
                        .at(
                                file(properties, 14),
                                file("src/test/java/com/acme/bot/OkxClientTest.java", 31),
                                blob("docs/setup.md", 9),
                                blob("run.sh", 3),
                                blob("config/bot.yml", 22),
                                blob("config/bot.old.yml", 22))
                        .named("okx.secretKey")
                        .exposed(inHead())
                        .inSet(1)
                        .build(),
                finding("okx-passphrase", "OKX passphrase", Severity.CRITICAL)
                        .chosen("Passphrase" + hex("passphrase", 3) + "!")
                        .at(file(properties, 15), blob("run.sh", 3))
                        .named("okx.passphrase")
                        .exposed(inHead())
                        .inSet(1)
                        .build(),
                finding("github-token", "GitHub personal access token", Severity.HIGH)
                        .at(blob("deploy/release.sh", 7))
                        .exposed(inHistory())
                        .build(),
                finding("okx-api-key", "OKX API key", Severity.HIGH)
                        .at(file(properties, 13))
                        .named("okx.apiKey")
                        .exposed(inHead())
                        .inSet(1)
                        .build(),
                finding("generic-password", "Password", Severity.MEDIUM)
                        .chosen("Pw" + hex("password", 6) + "#")
                        .at(file("src/test/resources/db.yml", 4))
                        .exposed(inHead())
                        .build());
    }

    /** As it is once only a report of it is at hand. */
    public static Finding withheld(Finding f) {
        return new Finding(
                f.fingerprint(),
                f.ruleId(),
                f.title(),
                f.severity(),
                Secret.withheld(f.secret().redacted()),
                f.name(),
                f.locations(),
                f.excerpt(),
                f.exposure(),
                f.set(),
                f.remedy(),
                f.notes(),
                f.excuse());
    }

    public static ScanResult leaks() {
        return result(Outcome.LEAKS, findings(), List.of(), Set.of());
    }

    public static ScanResult clean() {
        return result(Outcome.CLEAN, List.of(), List.of(), Set.of());
    }

    public static ScanResult couldNotLook(Gap.Cause cause) {
        return result(
                Outcome.COULD_NOT_LOOK,
                List.of(),
                List.of(new Gap(cause, "objects/pack", "3 objects are named by commits and not there")),
                Set.of());
    }

    public static ScanResult result(Outcome outcome, List<Finding> findings, List<Gap> gaps, Set<Gap.Cause> accepted) {
        return result("check", outcome, findings, gaps, accepted);
    }

    public static ScanResult result(
            String goal, Outcome outcome, List<Finding> findings, List<Gap> gaps, Set<Gap.Cause> accepted) {
        Set<Fingerprint> failing = findings.stream()
                .filter(f -> f.severity().atLeast(Severity.HIGH) && f.excuse().isEmpty() && !f.onlyIgnored())
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        return new ScanResult(
                goal,
                outcome,
                findings,
                failing,
                gaps,
                accepted,
                new Coverage(1204, 18_332, 3310, 12, 241_300_000, 31, 14_002),
                List.of(),
                List.of(),
                Instant.parse("2026-11-24T02:00:00Z"),
                Duration.ofMillis(1840),
                "1.0.0",
                "builtin-1");
    }

    /** A finding on the way. */
    public static final class Part {
        private final String ruleId;
        private final String title;
        private final Severity severity;
        private Secret secret;
        private String name = "";
        private String excerpt = "";
        private List<Location> locations = List.of(file("src/App.java", 14));
        private Optional<Exposure> exposure = Optional.empty();
        private int set;
        private final List<String> notes = new ArrayList<>();
        private Optional<Finding.Excuse> excuse = Optional.empty();

        private Part(String ruleId, String title, Severity severity) {
            this.ruleId = ruleId;
            this.title = title;
            this.severity = severity;
            this.secret = Secret.random(hex(ruleId, 32));
        }

        public Part value(Secret value) {
            secret = value;
            return this;
        }

        public Part chosen(String value) {
            return value(Secret.chosen(value));
        }

        public Part named(String text) {
            name = text;
            return this;
        }

        public Part excerpt(String text) {
            excerpt = text;
            return this;
        }

        public Part at(Location... places) {
            locations = List.of(places);
            return this;
        }

        public Part exposed(Exposure history) {
            exposure = Optional.of(history);
            return this;
        }

        public Part inSet(int number) {
            set = number;
            return this;
        }

        public Part noted(String note) {
            notes.add(note);
            return this;
        }

        public Part excused(String kind, String reason) {
            excuse = Optional.of(new Finding.Excuse(kind, reason));
            return this;
        }

        public Finding build() {
            Remedy remedy = new Remedy(
                    "Whoever holds it trades and withdraws in your name.",
                    "Delete the " + title + " where it was issued, then make a new one and keep it in the environment.",
                    List.of("https://example.org/docs/" + ruleId));
            return new Finding(
                    new Fingerprint("v1:" + hex(ruleId + locations.get(0).path(), 64)),
                    ruleId,
                    title,
                    severity,
                    secret,
                    name,
                    locations,
                    excerpt,
                    exposure,
                    set,
                    remedy,
                    notes,
                    excuse);
        }
    }
}
