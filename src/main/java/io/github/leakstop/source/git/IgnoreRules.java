package io.github.leakstop.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.InvalidPatternException;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.ignore.internal.PathMatcher;

/**
 * The ignore rules that hold in one folder: its own {@code .gitignore} before those of the folders above, before what is
 * configured; gitignore(5), matched by JGit. Immutable.
 *
 * @param rules the folder's own rules, later ones before earlier ones
 * @param folder path of the folder with a closing {@code /}, empty at the top
 * @param above what is asked when no own rule matches
 */
record IgnoreRules(IgnoreNode rules, String folder, Optional<IgnoreRules> above) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static final IgnoreRules NONE = new IgnoreRules(new IgnoreNode(), "", Optional.empty());

    /**
     * Adds a file's rules, which win over the ones so far.
     *
     * @throws IOException when the file is there and cannot be read
     */
    IgnoreRules with(Path file, String below) throws IOException {
        if (!Files.isRegularFile(file)) {
            return this;
        }
        List<FastIgnoreRule> parsed = new ArrayList<>();
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String clean = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        clean.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> parse(line, parsed));
        return parsed.isEmpty() ? this : new IgnoreRules(new IgnoreNode(parsed), below, Optional.of(this));
    }

    private static void parse(String line, List<FastIgnoreRule> into) {
        if (line.indexOf('[') < 0 || isPattern(line)) {
            into.add(new FastIgnoreRule(line));
        }
    }

    /** JGit would log a pattern that cannot be parsed; in git it matches nothing, which looks at more, not at less. */
    private static boolean isPattern(String line) {
        try {
            PathMatcher.createPathMatcher(line.startsWith("!") ? line.substring(1) : line, '/', false);
            return true;
        } catch (InvalidPatternException e) {
            return false;
        }
    }

    /** Whether a path whose folders are all not ignored is itself ignored. */
    boolean ignores(String path, boolean isFolder) {
        for (Optional<IgnoreRules> level = Optional.of(this);
                level.isPresent();
                level = level.get().above()) {
            IgnoreRules at = level.get();
            Boolean verdict = at.rules().checkIgnored(path.substring(at.folder().length()), isFolder);
            if (verdict != null) {
                return verdict;
            }
        }
        return false;
    }
}
