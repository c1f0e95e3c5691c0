package io.github.leakstop.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles {@code rules/} into the resource that {@link BuiltInRules} reads; leakstop's own build runs it. */
public final class RulePackCompiler {
    private RulePackCompiler() {}

    /**
     * @param args the folder of rules, and the folder of compiled classes
     * @throws RulePackException for mistakes in the rules, which it lists
     * @throws IOException where the pack cannot be written
     */
    public static void main(String[] args) throws RulePackException, IOException {
        RuleBook book = RulePackReader.read(Path.of(args[0]));
        Path pack = Path.of(args[1]).resolve(BuiltInRules.RESOURCE);
        Files.createDirectories(pack.getParent());
        Files.write(pack, RulePackFile.write(book.pack()));
    }
}
