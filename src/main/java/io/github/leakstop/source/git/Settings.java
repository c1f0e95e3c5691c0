package io.github.leakstop.source.git;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a git configuration says; git-config(1). Of a name that is given twice the last value counts.
 *
 * @param entries in the order of the file
 */
record Settings(List<Entry> entries) {
    static final Settings NONE = new Settings(List.of());

    private static final Set<String> YES = Set.of("", "yes", "true", "1", "on");
    private static final Set<String> NO = Set.of("no", "false", "0", "off");

    Settings {
        entries = List.copyOf(entries);
    }

    /**
     * One setting.
     *
     * @param subsection empty where there is none
     * @param value empty where the name stands alone
     */
    record Entry(String section, String subsection, String name, String value) {
        boolean isIn(String aSection, String aSubsection) {
            return section.equalsIgnoreCase(aSection) && subsection.equals(aSubsection);
        }
    }

    Optional<String> value(String section, String name) {
        return value(section, "", name);
    }

    Optional<String> value(String section, String subsection, String name) {
        Optional<String> last = Optional.empty();
        for (Entry entry : entries) {
            if (entry.isIn(section, subsection) && entry.name().equalsIgnoreCase(name)) {
                last = Optional.of(entry.value());
            }
        }
        return last;
    }

    /** @throws IllegalArgumentException when the value is no truth value */
    boolean flag(String section, String subsection, String name, boolean otherwise) {
        Optional<String> value = value(section, subsection, name);
        if (value.isEmpty()) {
            return otherwise;
        }
        String word = value.get().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException(section + "." + name + " is neither true nor false");
        }
        return YES.contains(word);
    }

    /** Names that a section has, each once, as they are written. */
    Set<String> names(String section) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Entry entry : entries) {
            if (entry.isIn(section, "")) {
                names.add(entry.name());
            }
        }
        return names;
    }

    Set<String> subsections(String section) {
        Set<String> subsections = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.section().equalsIgnoreCase(section) && !entry.subsection().isEmpty()) {
                subsections.add(entry.subsection());
            }
        }
        return subsections;
    }
}
