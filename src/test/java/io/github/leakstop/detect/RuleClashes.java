package io.github.leakstop.detect;

import io.github.leakstop.rule.RuleBook;
import io.github.leakstop.rule.RuleExamples;
import io.github.leakstop.rule.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which rules claim the same span in the examples of a pack, and which of them keeps it. */
final class RuleClashes {
    private static final String LOST = "a more specific rule claims it";
    private static final String BEATEN = "beaten by ";

    private RuleClashes() {}

    /** {@code winner > loser}, sorted; rules without a provider on the losing side are left out, as they always give way. */
    static Set<String> in(RuleBook book) {
        Detector detector = Detector.of(book.pack());
        Set<String> clashes = new TreeSet<>();
        for (RuleExamples rule : book.examples()) {
            Stream.concat(
                            rule.examples().stream().map(RuleExamples.Example::template),
                            rule.counterexamples().stream().map(RuleExamples.Counterexample::template))
                    .forEach(template -> clashes.addAll(in(detector, rule.ruleId(), template)));
        }
        return clashes;
    }

    private static Set<String> in(Detector detector, String ruleId, Template template) {
        byte[] text = template.expand(ruleId, ruleId).text().getBytes(StandardCharsets.UTF_8);
        Listener listener = new Listener();
        detector.detect(text, text.length, 1, 0, listener, new Work());
        return listener.clashes();
    }

    /** Hears who keeps a span and who does not. */
    private static final class Listener implements Trace {
        private final List<Sighting> kept = new ArrayList<>();
        private final List<Sighting> lost = new ArrayList<>();
        private final Set<String> beaten = new TreeSet<>();

        @Override
        public boolean watches(int offset) {
            return true;
        }

        @Override
        public void tell(Sighting sighting, String what) {
            if (what.startsWith(BEATEN)) {
                add(what.substring(BEATEN.length()), sighting, beaten);
            } else if (what.equals(LOST)) {
                lost.add(sighting);
            } else if (what.equals("claims it")) {
                kept.add(sighting);
            }
        }

        @Override
        public void tell(int offset, String what) {}

        Set<String> clashes() {
            Set<String> clashes = new TreeSet<>(beaten);
            for (Sighting loser : lost) {
                kept.stream()
                        .filter(loser::overlaps)
                        .forEach(winner -> add(winner.rule().id(), loser, clashes));
            }
            return clashes;
        }

        private static void add(String winner, Sighting loser, Set<String> to) {
            if (!loser.rule().isGeneric()) {
                to.add(winner + " > " + loser.rule().id());
            }
        }
    }
}
