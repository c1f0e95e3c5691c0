package io.github.leakstop.scan;

import io.github.leakstop.detect.Detector;
import io.github.leakstop.rule.BuiltInRules;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.RulePackException;
import io.github.leakstop.rule.RulePackReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The rules that a user has: the built-in ones, and those of the packs that they name.
 *
 * @param pack all of them
 * @param detector goes by them
 */
public record ChosenRules(RulePack pack, Detector detector) {
    /**
     * @param packs files or folders with the user's own rules
     * @throws InvalidRequestException when a pack or a rule is broken; the message says where
     */
    public static ChosenRules of(List<Path> packs) throws InvalidRequestException {
        RulePack pack = read(packs);
        try {
            return new ChosenRules(pack, Detector.of(pack));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(Objects.requireNonNullElse(e.getMessage(), "A broken rule."), e);
        }
    }

    private static RulePack read(List<Path> packs) throws InvalidRequestException {
        try {
            RulePack builtIn = BuiltInRules.load();
            return packs.isEmpty()
                    ? builtIn
                    : RulePackReader.read(packs, builtIn).pack();
        } catch (RulePackException | IOException e) {
            throw new InvalidRequestException(Objects.requireNonNullElse(e.getMessage(), "A broken rule pack."), e);
        }
    }

    /** The same, noting what each rule costs. */
    ChosenRules profiled() {
        return new ChosenRules(pack, detector.profiled());
    }
}
