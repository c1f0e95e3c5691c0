package io.github.leakstop.scan;

import io.github.leakstop.detect.Detector;
import io.github.leakstop.rule.BuiltInRules;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.RulePackException;
import io.github.leakstop.rule.RulePackFile;
import io.github.leakstop.rule.RulePackReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The rules that a user has: the built-in ones, and those of the packs that they name. Thread-safe.
 *
 * <p>The built-in ones are read, and a detector of them made, when they are first wanted, beside other work where that is
 * known early: a scan in which nothing is new needs neither.
 */
public final class ChosenRules {
    private final RulePackFile.Stamp stamp;
    private final CompletableFuture<Detector> detector = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private Optional<RulePack> pack;

    private ChosenRules(RulePackFile.Stamp stamp) {
        this.stamp = stamp;
        this.pack = Optional.empty();
    }

    private ChosenRules(RulePack pack, RulePackFile.Stamp stamp, Detector made) {
        this.stamp = stamp;
        this.pack = Optional.of(pack);
        begun.set(true);
        detector.complete(made);
    }

    /**
     * Reads the user's own rules, if there are any.
     *
     * @param packs files or folders with them
     * @throws InvalidRequestException when a pack or a rule is broken; the message says where
     */
    public static ChosenRules of(List<Path> packs) throws InvalidRequestException {
        try {
            if (packs.isEmpty()) {
                return new ChosenRules(BuiltInRules.stamp());
            }
            RulePack pack = RulePackReader.read(packs, BuiltInRules.load()).pack();
            return new ChosenRules(pack, RulePackFile.stamp(pack), Detector.checked(pack));
        } catch (RulePackException | IOException | IllegalArgumentException e) {
            throw broken(e);
        }
    }

    private static InvalidRequestException broken(Exception e) {
        return new InvalidRequestException(Objects.requireNonNullElse(e.getMessage(), "A broken rule or pack."), e);
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
            detector.complete(Detector.of(pack()));
        } catch (InvalidRequestException | RuntimeException | Error e) {
            detector.completeExceptionally(e);
        }
    }

    /** Tells them from others, without reading them. */
    RulePackFile.Stamp stamp() {
        return stamp;
    }

    /**
     * All of them.
     *
     * @throws InvalidRequestException when the built-in ones cannot be read
     */
    public synchronized RulePack pack() throws InvalidRequestException {
        if (pack.isEmpty()) {
            try {
                pack = Optional.of(BuiltInRules.load());
            } catch (IOException e) {
                throw broken(e);
            }
        }
        return pack.orElseThrow();
    }

    /** What goes by them; waits until it is made. */
    public Detector detector() {
        prepare();
        return detector.join();
    }

    /** The same, noting what each rule costs. */
    ChosenRules profiled() throws InvalidRequestException {
        return new ChosenRules(pack(), stamp, detector().profiled());
    }
}
