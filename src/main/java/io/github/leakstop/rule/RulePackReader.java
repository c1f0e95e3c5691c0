package io.github.leakstop.rule;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads rules from YAML: files, or folders of files with shared word lists in {@code words.yml}.
 *
 * <p>Strict: whatever is not understood is an error with its place and, where there is one, the name that was meant; all
 * errors of a pack are told at once. What validators exist is for detection to say, so their names are taken as written.
 * Not thread-safe.
 */
public final class RulePackReader {
    private static final String WORDS = "words";
    private static final RulePack NOTHING = new RulePack("", List.of(), Map.of(), Map.of());

    private final Problems problems = new Problems();
    private final List<RuleFile> files = new ArrayList<>();
    private final Map<String, List<String>> words = new TreeMap<>();

    private RulePackReader() {}

    /**
     * A pack that stands by itself.
     *
     * @param path a file or a folder, UTF-8
     * @throws RulePackException for anything that cannot be read or understood
     */
    public static RuleBook read(Path path) throws RulePackException {
        return read(List.of(path), NOTHING);
    }

    /**
     * The built-in pack with a user's rules added; a rule that says {@code replaces: id} takes the place of that rule.
     *
     * @param paths files or folders, UTF-8
     * @return the whole pack, and the examples of the rules that were read
     * @throws RulePackException for anything that cannot be read or understood
     */
    public static RuleBook read(Collection<Path> paths, RulePack builtIn) throws RulePackException {
        RulePackReader reader = new RulePackReader();
        for (Path path : paths) {
            reader.readAll(path);
        }
        RuleBook book = new PackAssembly(builtIn, reader.files, reader.words, reader.problems).assemble();
        reader.problems.raise();
        return book;
    }

    private void readAll(Path path) {
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> found = below.filter(RulePackReader::isYaml).sorted().toList();
            if (found.isEmpty()) {
                problems.add(path.toString(), 1, 1, "no rules here: a rule file ends in .yml");
            }
            for (Path file : found) {
                readFile(file);
            }
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void readFile(Path path) {
        try {
            String text = Files.readString(path);
            String name = path.getFileName().toString();
            String stem = name.substring(0, name.lastIndexOf('.'));
            if (stem.equals(WORDS)) {
                readWords(path.toString(), text);
            } else {
                Optional<RuleFile> file = RuleFileReader.read(path.toString(), stem, text, problems);
                file.ifPresent(files::add);
            }
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void readWords(String file, String text) {
        Optional<Section> root =
                YamlTree.read(file, text, problems).flatMap(node -> Section.of(file, node, "a word file", problems));
        root.ifPresent(section -> {
            Optional<YamlNode> lists = section.field(WORDS);
            if (lists.isEmpty()) {
                section.problem(section.place(), "'words' is missing");
            }
            lists.flatMap(node -> section.section(node, "'words'")).ifPresent(named -> {
                for (String name : named.names()) {
                    words.computeIfAbsent(name, n -> new ArrayList<>()).addAll(named.words(name));
                }
            });
            section.done();
        });
    }

    private void unreadable(Path path, IOException e) {
        String why = "cannot be read: " + e.getMessage();
        if (e instanceof NoSuchFileException) {
            why = "there is no such file or folder";
        } else if (e instanceof MalformedInputException) {
            why = "is not UTF-8";
        }
        problems.add(path.toString(), 1, 1, why);
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return (name.endsWith(".yml") || name.endsWith(".yaml")) && Files.isRegularFile(path);
    }
}
