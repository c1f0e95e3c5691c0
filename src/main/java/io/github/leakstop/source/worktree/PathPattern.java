package io.github.leakstop.source.worktree;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Translates one Ant pattern with glob's braces and brackets to a regular expression over a whole path. */
final class PathPattern {
    private final String text;
    private final StringBuilder regex = new StringBuilder();
    private int at;
    private boolean inBraces;

    private PathPattern(String text) {
        this.text = text;
    }

    /** Throws {@link IllegalArgumentException} with the pattern and the cure. */
    static Pattern compile(String pattern) {
        String trimmed = pattern.strip();
        PathPattern translation = new PathPattern(trimmed.endsWith("/") ? trimmed + "**" : trimmed);
        translation.check(pattern);
        translation.translate();
        return Pattern.compile(translation.regex.toString(), Pattern.DOTALL);
    }

    private void check(String asWritten) {
        if (text.isEmpty()) {
            throw bad(asWritten, "is empty", "leave it out, or write ** for everything");
        }
        if (text.indexOf('\\') >= 0) {
            throw bad(asWritten, "has a backslash", "separate folders by /");
        }
        if (text.startsWith("/") || text.matches("[A-Za-z]:.*")) {
            throw bad(
                    asWritten,
                    "is absolute",
                    "paths are relative to the repository's top: write docs/** or **/docs/**");
        }
        for (String name : text.split("/", -1)) {
            if (name.equals("..") || name.equals(".")) {
                throw bad(asWritten, "has a folder '" + name + "'", "write the path from the repository's top");
            }
            if (name.isEmpty()) {
                throw bad(asWritten, "has an empty folder name", "write one / between names");
            }
            if (name.contains("**") && !name.equals("**")) {
                throw bad(
                        asWritten,
                        "has ** inside the name '" + name + "'",
                        "** stands alone between two /: write **/*x*");
            }
        }
    }

    private void translate() {
        while (at < text.length()) {
            if (text.startsWith("**", at) && !inBraces) {
                anyFolders();
            } else {
                one(text.charAt(at));
            }
        }
        if (inBraces) {
            throw bad(text, "has a { without }", "close it, as in *.{yml,yaml}");
        }
    }

    private void anyFolders() {
        boolean last = at + 2 == text.length();
        if (last && regex.length() > 0) {
            // "docs/**" takes all below docs, and a file docs, as Ant does.
            regex.setLength(regex.length() - 1);
            regex.append("(?:/.*)?");
            at += 2;
        } else if (last) {
            regex.append(".*");
            at += 2;
        } else {
            regex.append("(?:[^/]+/)*");
            at += 3;
        }
    }

    private void one(char c) {
        at++;
        switch (c) {
            case '*' -> regex.append("[^/]*");
            case '?' -> regex.append("[^/]");
            case '[' -> characters();
            case '{' -> {
                if (inBraces) {
                    throw bad(text, "has a { within { }", "write the alternatives out");
                }
                inBraces = true;
                regex.append("(?:");
            }
            case '}' -> {
                regex.append(inBraces ? ")" : "\\}");
                inBraces = false;
            }
            case ',' -> regex.append(inBraces ? "|" : ",");
            default -> literal(c);
        }
    }

    private void characters() {
        int close = text.indexOf(']', at + 1);
        if (close < 0 || text.substring(at, close).indexOf('/') >= 0) {
            throw bad(text, "has a [ without ]", "close it, as in [a-z]; for the character itself write [[]");
        }
        String set = text.substring(at, close);
        boolean not = set.startsWith("!");
        int from = regex.length();
        regex.append(not ? "[^/" : "[");
        for (char c : set.substring(not ? 1 : 0).toCharArray()) {
            if (c == '-') {
                regex.append(c);
            } else {
                literal(c);
            }
        }
        regex.append(']');
        at = close + 1;
        try {
            Pattern.compile(regex.substring(from));
        } catch (PatternSyntaxException e) {
            throw bad(text, "has a range that makes no sense: [" + set + "]", "write the lower end first, as in [a-z]");
        }
    }

    private void literal(char c) {
        if (c < 128 && c != '/' && !Character.isLetterOrDigit(c)) {
            regex.append('\\');
        }
        regex.append(c);
    }

    private static IllegalArgumentException bad(String pattern, String what, String cure) {
        return new IllegalArgumentException("the pattern '" + pattern + "' " + what + "; " + cure);
    }
}
