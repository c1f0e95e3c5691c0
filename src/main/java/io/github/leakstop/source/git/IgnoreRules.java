package io.github.leakstop.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ignore rules that hold in one folder: its own {@code .gitignore} before those of the folders above, before what is
 * configured; gitignore(5). Immutable.
 *
 * @param rules the folder's own rules, later ones before earlier ones
 * @param folder path of the folder with a closing {@code /}, empty at the top
 * @param above what is asked when no own rule matches
 */
record IgnoreRules(List<IgnoreRule> rules, String folder, Optional<IgnoreRules> above) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static final IgnoreRules NONE = new IgnoreRules(List.of(), "", Optional.empty());

    /**
     * Adds a file's rules, which win over the ones so far.
     *
     * @throws IOException when the file is there and cannot be read
     */
    IgnoreRules with(Path file, String below) throws IOException {
        if (!Files.isRegularFile(file)) {
            return this;
        }
        List<IgnoreRule> parsed = new ArrayList<>();
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String clean = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        for (String line : clean.lines().toList()) {
            IgnoreRule.of(line).ifPresent(parsed::add);
        }
        return parsed.isEmpty() ? this : new IgnoreRules(parsed, below, Optional.of(this));
    }

    /** Whether a path whose folders are all not ignored is itself ignored. */
    boolean ignores(String path, boolean isFolder) {
        for (Optional<IgnoreRules> level = Optional.of(this);
                level.isPresent();
                level = level.get().above()) {
            IgnoreRules at = level.get();
            String below = path.substring(at.folder().length());
            for (int i = at.rules().size() - 1; i >= 0; i--) {
                IgnoreRule rule = at.rules().get(i);
                if (rule.matches(below, isFolder)) {
                    return !rule.takesBack();
                }
            }
        }
        return false;
    }
}
