package io.github.leakstop.source.git;

import java.util.Optional;
import org.eclipse.jgit.errors.InvalidPatternException;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.internal.PathMatcher;

/** One line of an ignore file: gitignore(5). */
sealed interface IgnoreRule {
    /** Whether it speaks of a path, given from the folder of the file. */
    boolean matches(String path, boolean isFolder);

    /** Whether it takes back what others ignore. */
    boolean takesBack();

    /** The rule of a line; empty where it says nothing. */
    static Optional<IgnoreRule> of(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        Optional<IgnoreRule> plain = Plain.of(line);
        return plain.isPresent() ? plain : ByJGit.of(line);
    }

    /** What the text of a plain rule is compared with. */
    enum Part {
        NAME,
        END_OF_NAME,
        BEGINNING_OF_NAME,
        PATH,
        PARENT
    }

    /**
     * A name or a path, a name that begins or ends with a star, or all that lies in a folder, as most rules are.
     *
     * @param text without star, slash at either end and {@code !}
     * @param anchored whether the name has to stand in the folder of the file
     */
    record Plain(String text, Part part, boolean anchored, boolean foldersOnly, boolean takesBack)
            implements IgnoreRule {
        static Optional<IgnoreRule> of(String line) {
            boolean takesBack = line.startsWith("!");
            boolean foldersOnly = line.endsWith("/");
            String whole = line.substring(takesBack ? 1 : 0, line.length() - (foldersOnly ? 1 : 0));
            boolean anchored = whole.startsWith("/");
            boolean leading = whole.startsWith("*");
            boolean trailing = whole.length() > 1 && whole.endsWith("*");
            String text = whole.substring(
                    anchored || leading ? 1 : 0,
                    Math.max(whole.length() - (trailing ? 1 : 0), anchored || leading ? 1 : 0));
            if (trailing && !leading && text.endsWith("/")) {
                String parent = text.substring(0, text.length() - 1);
                return isPlain(parent)
                        ? Optional.of(new Plain(parent, Part.PARENT, true, foldersOnly, takesBack))
                        : Optional.empty();
            }
            boolean path = text.indexOf('/') >= 0;
            if (!isPlain(text) || (leading && trailing) || ((leading || trailing) && (anchored || path))) {
                return Optional.empty();
            }
            Part part = path ? Part.PATH : leading ? Part.END_OF_NAME : trailing ? Part.BEGINNING_OF_NAME : Part.NAME;
            return Optional.of(new Plain(text, part, anchored, foldersOnly, takesBack));
        }

        /** Nothing in it has a meaning or is empty. */
        private static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c <= ' ' || c >= 0x7F || "*?[]\\!#".indexOf(c) >= 0) {
                    return false;
                }
            }
            return !text.isEmpty() && !text.startsWith("/") && !text.endsWith("/") && !text.contains("//");
        }

        @Override
        public boolean matches(String path, boolean isFolder) {
            if (foldersOnly && !isFolder) {
                return false;
            }
            int name = path.lastIndexOf('/') + 1;
            if (part == Part.PATH) {
                return path.equals(text);
            }
            if (part == Part.PARENT) {
                return name == text.length() + 1 && path.startsWith(text);
            }
            if (anchored && name > 0) {
                return false;
            }
            int length = path.length() - name;
            if (part == Part.END_OF_NAME) {
                return length >= text.length() && path.endsWith(text);
            }
            return path.startsWith(text, name) && (part == Part.BEGINNING_OF_NAME || length == text.length());
        }
    }

    /** Any other. */
    record ByJGit(FastIgnoreRule rule) implements IgnoreRule {
        static Optional<IgnoreRule> of(String line) {
            return line.indexOf('[') < 0 || isPattern(line)
                    ? Optional.of(new ByJGit(new FastIgnoreRule(line)))
                    : Optional.empty();
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

        @Override
        public boolean matches(String path, boolean isFolder) {
            return rule.isMatch(path, isFolder, true);
        }

        @Override
        public boolean takesBack() {
            return rule.getNegation();
        }
    }
}
