package io.github.leakstop.maven;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.NearestName;
import io.github.leakstop.scan.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what users type into parameters; whatever is wrong is answered with what is allowed. */
final class RequestReader {
    private static final String NEVER = "never";
    private static final String FILE = "@";

    private RequestReader() {}

    /** Whether findings are told and never fail. */
    static boolean neverFails(String failOn) {
        return failOn.trim().equalsIgnoreCase(NEVER);
    }

    /** The line from which findings fail; empty where the user leaves it to the goal or says {@code never}. */
    static Optional<Severity> line(String failOn) throws InvalidRequestException {
        String typed = failOn.trim().toLowerCase(Locale.ROOT);
        if (typed.isEmpty() || typed.equals(NEVER)) {
            return Optional.empty();
        }
        for (Severity severity : Severity.values()) {
            if (severity.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return Optional.of(severity);
            }
        }
        Stream<String> names =
                Arrays.stream(Severity.values()).map(s -> s.name().toLowerCase(Locale.ROOT));
        throw unknown(
                "leakstop.failOn",
                failOn,
                Stream.concat(names, Stream.of(NEVER)).toList());
    }

    /** Causes of gaps by their names. */
    static Set<Gap.Cause> accepted(Collection<String> names) throws InvalidRequestException {
        EnumSet<Gap.Cause> causes = EnumSet.noneOf(Gap.Cause.class);
        for (String name : trimmed(names)) {
            causes.add(Gap.Cause.named(name)
                    .orElseThrow(() -> unknown(
                            "leakstop.accept",
                            name,
                            Arrays.stream(Gap.Cause.values()).map(Gap.Cause::id).toList())));
        }
        return causes;
    }

    /** Names out of a closed list, in the order of that list; all of them where the user names none. */
    static List<String> chosen(String parameter, Collection<String> names, List<String> allowed)
            throws InvalidRequestException {
        List<String> wanted = trimmed(names);
        for (String name : wanted) {
            if (!allowed.contains(name)) {
                throw unknown(parameter, name, allowed);
            }
        }
        return wanted.isEmpty()
                ? allowed
                : allowed.stream().filter(wanted::contains).toList();
    }

    /** Existing files or folders, relative ones looked for in the given folders in turn. */
    static List<Path> existing(String parameter, Collection<String> paths, List<Path> folders)
            throws InvalidRequestException {
        List<Path> found = new ArrayList<>();
        for (String path : trimmed(paths)) {
            List<Path> places = new ArrayList<>();
            for (Path folder : folders) {
                places.add(resolved(parameter, path, folder));
            }
            found.add(places.stream()
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequestException(String.format(
                            "%s names %s, which is not there. Looked at %s.",
                            parameter,
                            path,
                            places.stream().distinct().map(Path::toString).collect(Collectors.joining(" and "))))));
        }
        return found;
    }

    /** Names, of which {@code @file} stands for those in a file: one a line, {@code #} begins a comment. */
    static List<String> listed(String parameter, Collection<String> entries, List<Path> folders)
            throws InvalidRequestException {
        List<String> names = new ArrayList<>();
        for (String entry : trimmed(entries)) {
            if (!entry.startsWith(FILE)) {
                names.add(entry);
                continue;
            }
            Path file = existing(parameter, List.of(entry.substring(FILE.length())), folders)
                    .get(0);
            try {
                List<String> lines = Files.readAllLines(file);
                names.addAll(trimmed(
                        lines.stream().map(line -> line.replaceFirst("#.*", "")).toList()));
            } catch (IOException e) {
                throw new InvalidRequestException(
                        String.format("%s names %s, which cannot be read as text in UTF-8.", parameter, file), e);
            }
        }
        return names;
    }

    /** A path that need not exist, relative to the folder. */
    static Path resolved(String parameter, String path, Path folder) throws InvalidRequestException {
        try {
            return folder.resolve(path.trim()).normalize();
        } catch (InvalidPathException e) {
            throw new InvalidRequestException(String.format("%s is no path: %s.", parameter, e.getReason()), e);
        }
    }

    /** Entries without blanks round them and without empty ones. */
    static List<String> trimmed(Collection<String> names) {
        List<String> trimmed = new ArrayList<>();
        for (String name : names) {
            if (!name.trim().isEmpty()) {
                trimmed.add(name.trim());
            }
        }
        return trimmed;
    }

    private static InvalidRequestException unknown(String parameter, String typed, List<String> allowed) {
        String guess = NearestName.among(typed.trim(), allowed)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
        return new InvalidRequestException(String.format(
                "%s does not know \"%s\".%s Allowed: %s.", parameter, typed.trim(), guess, String.join(", ", allowed)));
    }
}
