package io.github.leakstop.rule;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The rules that leakstop brings along, compiled by its build from {@code rules/}. */
public final class BuiltInRules {
    static final String RESOURCE = "META-INF/leakstop/rules.pack";

    private BuiltInRules() {}

    /**
     * Reads them anew at each call: a few milliseconds, so hold on to the pack for the length of a scan.
     *
     * @throws IOException where the plugin's jar lacks them or is damaged
     */
    public static RulePack load() throws IOException {
        try (InputStream in = open()) {
            return RulePackFile.read(in.readAllBytes());
        }
    }

    /** Their stamp, read without them. */
    public static RulePackFile.Stamp stamp() throws IOException {
        try (InputStream in = open()) {
            return RulePackFile.stamp(in);
        }
    }

    private static InputStream open() throws IOException {
        InputStream in = BuiltInRules.class.getResourceAsStream("/" + RESOURCE);
        if (in == null) {
            throw new FileNotFoundException("leakstop's jar lacks " + RESOURCE + "; install the plugin anew");
        }
        return in;
    }
}
