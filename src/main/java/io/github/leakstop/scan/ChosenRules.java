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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The rules that a user has: the built-in ones, and those of the packs that they name. Thread-safe.
 *
 * <p>A detector of the built-in ones is made when it is first wanted, beside other work where that is known early: a scan in
 * which nothing is new needs none.
 */
public final class ChosenRules {
    private final RulePack pack;
    private final CompletableFuture<Detector> detector = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    private ChosenRules(RulePack pack) {
        this.pack = pack;
    }

    private ChosenRules(RulePack pack, Detector made) {
        this(pack);
        begun.set(true);
        detector.complete(made);
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
            return new ChosenRules(pack);
        }
        try {
            return new ChosenRules(pack, Detector.checked(pack));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(Objects.requireNonNullElse(e.getMessage(), "A broken rule."), e);
        }
    }

    /**
     * Begins to make the detector on a thread of its own, unless that was done; the common pool of a small machine has one
     * thread, which others wait for.
     */
    void prepare() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::make, "leakstop-rules");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void make() {
        try {
            detector.complete(Detector.of(pack));
        } catch (RuntimeException | Error e) {
            detector.completeExceptionally(e);
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

    /** All of them. */
    public RulePack pack() {
        return pack;
    }

    /** What goes by them; waits until it is made. */
    public Detector detector() {
        prepare();
        return detector.join();
    }

    /** The same, noting what each rule costs. */
    ChosenRules profiled() {
        return new ChosenRules(pack, detector().profiled());
    }
}
