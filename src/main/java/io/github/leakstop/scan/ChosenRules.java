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
import java.util.concurrent.CompletableFuture;

/**
 * The rules that a user has: the built-in ones, and those of the packs that they name. Thread-safe.
 *
 * <p>A detector of the built-in ones is made while the repository is opened, since either takes as long as a scan in which
 * nothing is new.
 */
public final class ChosenRules {
    private final RulePack pack;
    private final CompletableFuture<Detector> detector;

    private ChosenRules(RulePack pack, CompletableFuture<Detector> detector) {
        this.pack = pack;
        this.detector = detector;
    }

    /**
     * Reads the rules.
     *
     * @param packs files or folders with the user's own rules
     * @throws InvalidRequestException when a pack or a rule is broken; the message says where
     */
    public static ChosenRules of(List<Path> packs) throws InvalidRequestException {
        RulePack pack = read(packs);
        if (packs.isEmpty()) {
            return new ChosenRules(pack, CompletableFuture.supplyAsync(() -> Detector.of(pack), ChosenRules::begin));
        }
        try {
            return new ChosenRules(pack, CompletableFuture.completedFuture(Detector.checked(pack)));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(Objects.requireNonNullElse(e.getMessage(), "A broken rule."), e);
        }
    }

    /** A thread of its own, for the common pool of a small machine has one, which others wait for. */
    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "leakstop-rules");
        thread.setDaemon(true);
        thread.start();
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

    /** All of them. */
    public RulePack pack() {
        return pack;
    }

    /** What goes by them; waits until it is made. */
    public Detector detector() {
        return detector.join();
    }

    /** The same, noting what each rule costs. */
    ChosenRules profiled() {
        return new ChosenRules(
                pack, CompletableFuture.completedFuture(detector().profiled()));
    }
}
