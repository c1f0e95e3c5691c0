package io.github.leakstop.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a git configuration that has one header or one {@code name = value} a line and nothing to unquote or to include, as
 * nearly all have; JGit, which reads any, takes a hundred times as long to get ready. For one use.
 */
final class PlainSettings {
    private final List<Settings.Entry> entries = new ArrayList<>();
    private String section = "";
    private String subsection = "";

    private PlainSettings() {}

    /** The settings of a text, empty where it is not so plain. */
    static Optional<Settings> of(String text) {
        PlainSettings reading = new PlainSettings();
        int next;
        for (int at = 0; at < text.length(); at = next + 1) {
            next = text.indexOf('\n', at);
            next = next < 0 ? text.length() : next;
            if (!reading.read(text.substring(at, next).strip())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Settings(reading.entries));
    }

    private boolean read(String line) {
        if (!isReadable(line)) {
            return false;
        }
        if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == ';') {
            return true;
        }
        return line.charAt(0) == '[' ? readHeader(line) : readValue(line);
    }

    /** Nothing that is no text in UTF-8, and no end of a line of another kind. */
    private static boolean isReadable(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c < ' ' && c != '\t') || c == '\uFFFD') {
                return false;
            }
        }
        return true;
    }

    private boolean readHeader(String line) {
        int end = line.length() - 1;
        int name = endOfName(line, 1);
        section = line.substring(1, name);
        subsection = "";
        if (name < end && line.startsWith(" \"", name) && line.endsWith("\"]") && end - 1 > name + 2) {
            subsection = line.substring(name + 2, end - 1);
            name = end;
        }
        return name == end
                && line.charAt(end) == ']'
                && !section.isEmpty()
                && !section.regionMatches(true, 0, "include", 0, "include".length())
                && subsection.indexOf('"') < 0
                && subsection.indexOf('\\') < 0;
    }

    private boolean readValue(String line) {
        int name = endOfName(line, 0);
        int equal = name;
        while (equal < line.length() && (line.charAt(equal) == ' ' || line.charAt(equal) == '\t')) {
            equal++;
        }
        if (section.isEmpty() || name == 0 || equal == line.length() || line.charAt(equal) != '=') {
            return false;
        }
        String value = line.substring(equal + 1).strip();
        entries.add(new Settings.Entry(section, subsection, line.substring(0, name), value));
        return !value.isEmpty() && isUnquoted(value);
    }

    private static boolean isUnquoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            if ("\"\\#;".indexOf(value.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int endOfName(String line, int from) {
        int at = from;
        while (at < line.length() && isOfName(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
}
