package io.github.leakstop.scan;

import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Opening;
import io.github.leakstop.triage.Triage;
import io.github.leakstop.triage.TriageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says why a line is a finding or none: what the prefilter noticed, which names and rules took up which value, what speaks
 * against each, and what is left in the end. Values are redacted as in a report.
 *
 * <p>The file is judged by itself; what other files of its folder would confirm or excuse is not seen.
 */
public final class Explanation {
    private static final int LARGEST = 64 << 20;

    private final Path folder;
    private final ChosenRules rules;

    /** @param folder where relative paths begin, and the search for the repository */
    public Explanation(Path folder, ChosenRules rules) {
        this.folder = folder;
        this.rules = rules;
    }

    /**
     * The steps, in the order they were taken, and the outcome.
     *
     * @param place {@code path:line} or {@code path:line@commit}; paths begin at the folder or at the repository's top
     * @throws InvalidRequestException when there is no such line; the message says what there is instead
     */
    public List<String> of(String place) throws InvalidRequestException {
        LinePlace asked = LinePlace.read(place);
        if (GitRepository.open(folder) instanceof Opening.Found found) {
            try (GitRepository repository = found.repository()) {
                Path top = repository.isBare() ? folder : repository.top();
                return told(asked.commit().isPresent() ? committed(asked, repository, top) : read(asked, top), asked);
            }
        }
        if (asked.commit().isPresent()) {
            throw new InvalidRequestException("leakstop.explain names a commit, but " + folder
                    + " is in no git repository that can be read. Leave out @"
                    + asked.commit().get() + ".");
        }
        return told(read(asked, folder), asked);
    }

    /** @param path from the top */
    private record Text(String path, byte[] bytes) {}

    private Text read(LinePlace asked, Path top) throws InvalidRequestException {
        try {
            for (Path base : List.of(folder, top)) {
                Path file = base.resolve(asked.path()).normalize();
                if (Files.isRegularFile(file)) {
                    if (Files.size(file) > LARGEST) {
                        throw new InvalidRequestException(file + " is larger than 64 MiB, too large to be explained.");
                    }
                    String path = file.startsWith(top) ? slashed(top.relativize(file)) : slashed(file);
                    return new Text(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw new InvalidRequestException("leakstop.explain names " + asked.path() + ", which cannot be read.", e);
        }
        throw new InvalidRequestException("leakstop.explain names " + asked.path() + ", which is no file. Looked in "
                + folder + (top.equals(folder) ? "" : " and " + top) + ".");
    }

    private Text committed(LinePlace asked, GitRepository repository, Path top) throws InvalidRequestException {
        String named = asked.commit().orElseThrow();
        String commit = repository
                .resolve(named)
                .orElseThrow(() -> new InvalidRequestException(
                        "leakstop.explain names " + named + ", which is no commit, branch or tag here."));
        String below = folder.startsWith(top) ? slashed(top.relativize(folder)) : "";
        try {
            for (String path : List.of(asked.path(), below + "/" + asked.path())) {
                Optional<byte[]> bytes = repository.file(commit, path, LARGEST);
                if (bytes.isPresent()) {
                    return new Text(path, bytes.get());
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new InvalidRequestException(
                    asked.path() + " of " + named + " cannot be read: missing, damaged or larger than 64 MiB.", e);
        }
        throw new InvalidRequestException("leakstop.explain names " + asked.path() + ", which " + named
                + " does not have. Paths begin at the top of the repository.");
    }

    private List<String> told(Text text, LinePlace asked) throws InvalidRequestException {
        int lines = lines(text.bytes());
        if (asked.line() > lines) {
            throw new InvalidRequestException("leakstop.explain asks for line " + asked.line() + " of " + text.path()
                    + ", which has " + lines + ".");
        }
        List<String> told = new ArrayList<>(rules.detector().explain(text.bytes(), text.bytes().length, asked.line()));
        List<Finding> findings = findings(text, asked.line());
        findings.forEach(finding -> told.add(outcome(finding)));
        if (findings.isEmpty()) {
            told.add("outcome: no finding on this line");
        }
        return told;
    }

    private List<Finding> findings(Text text, int line) throws InvalidRequestException {
        Detection detection = rules.detector().detect(text.bytes(), text.bytes().length, 1, 0);
        Located located = new Located(detection, Origin.WORK_TREE, "", List.of(text.path()));
        return Triage.of(rules.pack(), TriageOptions.GATE).judge(List.of(located)).findings().stream()
                .filter(finding -> finding.locations().stream().anyMatch(place -> holds(place, line)))
                .toList();
    }

    private static boolean holds(Location place, int line) {
        return place.line() <= line && line <= place.endLine();
    }

    private static String outcome(Finding finding) {
        String found = finding.ruleId() + ", " + finding.severity().name().toLowerCase(Locale.ROOT);
        return finding.excuse()
                .map(excuse -> "outcome: excused " + excuse.kind() + " (" + excuse.reason() + "), else " + found)
                .orElse("outcome: a finding, " + found);
    }

    private static int lines(byte[] bytes) {
        int lines = 1;
        for (int i = 0; i < bytes.length - 1; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
