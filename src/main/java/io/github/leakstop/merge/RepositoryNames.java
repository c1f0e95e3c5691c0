package io.github.leakstop.merge;

import io.github.leakstop.report.JsonReportReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a repository is called, after the place of its report: the folders that lead to it, without those that every scan
 * makes. {@code team/bot/target/leakstop/leakstop.json} and {@code team/bot.json} are both {@code team/bot}.
 */
final class RepositoryNames {
    private static final String SUFFIX = ".json";
    private static final List<List<String>> MADE_BY_SCANS =
            List.of(List.of("target", "leakstop"), List.of("leakstop-report"));

    private RepositoryNames() {}

    /**
     * The name after a path.
     *
     * @param report the file, relative to the folder that the user named
     * @param folder that folder, after which a report is called that has no other name
     */
    static String of(Path report, Path folder) {
        List<String> words = new ArrayList<>();
        report.forEach(word -> words.add(word.toString()));
        String file = words.remove(words.size() - 1);
        if (!file.equals(JsonReportReader.fileName())) {
            words.add(file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file);
            return String.join("/", words);
        }
        for (List<String> made : MADE_BY_SCANS) {
            int kept = words.size() - made.size();
            if (kept >= 0 && words.subList(kept, words.size()).equals(made)) {
                words.subList(kept, words.size()).clear();
                break;
            }
        }
        return words.isEmpty() ? lastWord(folder) : String.join("/", words);
    }

    private static String lastWord(Path folder) {
        Path last = folder.getFileName();
        return last == null ? "." : last.toString();
    }
}
