package io.github.leakstop.it;

import io.github.leakstop.report.Report;
import io.github.leakstop.report.Reports;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a user of one build saw, and what the build left behind. */
public final class BuildLog {
    private final Path folder;
    private final String text;

    private BuildLog(Path folder, String text) {
        this.folder = folder;
        this.text = text;
    }

    public static BuildLog of(File folder) throws IOException {
        return new BuildLog(folder.toPath(), Files.readString(folder.toPath().resolve("build.log")));
    }

    /** The log has these words, each somewhere. */
    public BuildLog says(String... words) {
        for (String each : words) {
            check(text.contains(each), "the log does not say: " + each);
        }
        return this;
    }

    public BuildLog doesNotSay(String... words) {
        for (String each : words) {
            check(!text.contains(each), "the log says: " + each);
        }
        return this;
    }

    /** The log has these words so many times. */
    public BuildLog says(int times, String words) {
        int found = text.split(Pattern.quote(words), -1).length - 1;
        check(found == times, "the log says " + found + " times: " + words);
        return this;
    }

    /** Users are told what happened, not where in the code. */
    public BuildLog showsNoStackTrace() {
        return doesNotSay("\tat ", "Caused by:");
    }

    public BuildLog hasAllReportsAndNothingElseIn(String reportFolder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(reportFolder))) {
            List<String> found =
                    files.map(f -> f.getFileName().toString()).sorted().toList();
            List<String> all =
                    Reports.all().stream().map(Report::fileName).sorted().toList();
            check(found.equals(all), reportFolder + " holds " + found);
        }
        return this;
    }

    public BuildLog hasNo(String path) {
        check(!Files.exists(folder.resolve(path)), path + " is there");
        return this;
    }

    /** The log shows none of the trio's values. */
    public BuildLog keepsToItself(Trio trio) {
        check(trio.values().stream().noneMatch(text::contains), "the log shows a secret");
        return this;
    }

    /** Neither the log nor a file under the report folder shows one of the trio's values. */
    public BuildLog keepsToItself(Trio trio, String reportFolder) throws IOException {
        check(trio.values().stream().noneMatch(text::contains), "the log shows a secret");
        try (Stream<Path> files = Files.walk(folder.resolve(reportFolder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String report = Files.readString(file, StandardCharsets.ISO_8859_1);
                check(trio.values().stream().noneMatch(report::contains), file + " shows a secret");
            }
        }
        return this;
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            throw new AssertionError(complaint + "\n--- " + folder + "\n" + text);
        }
    }
}
