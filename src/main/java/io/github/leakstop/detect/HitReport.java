package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import java.util.ArrayList;
import java.util.List;

/** Tells a trace what the prefilter noticed, as the first step of an explanation. */
final class HitReport {
    private HitReport() {}

    static void tell(Trace trace, Hits hits, NameHits names, RuleIndex index) {
        for (int i = 0; i < hits.words(); i++) {
            Word word = index.word(hits.word(i));
            int start = hits.wordEnd(i) - word.length();
            if (trace.watches(start)) {
                trace.tell(start, "prefilter: '" + word.text() + "' " + meaning(word, names, hits.wordEnd(i), index));
            }
        }
        for (int i = 0; i < hits.telling().count(); i++) {
            if (trace.watches(hits.telling().start(i))) {
                int length = hits.telling().end(i) - hits.telling().start(i);
                trace.tell(
                        hits.telling().start(i),
                        "prefilter: a run of " + length + " characters, as some rule's shape has");
            }
        }
    }

    private static String meaning(Word word, NameHits names, int end, RuleIndex index) {
        List<String> senses = new ArrayList<>();
        if (word.senses().contains(Word.Sense.NAME)) {
            boolean fruitful = names.fruitful().anyIn(end - 1, end);
            senses.add(fruitful ? "may name a value" : "is handed no value on its line");
        }
        word.providers()
                .forEach(p -> senses.add("speaks of " + index.providers().get(p)));
        word.patterns().forEach(r -> senses.add("is a keyword of " + r.id()));
        word.shapes()
                .forEach(t -> senses.add("is part of the shape of " + t.rule().id()));
        if (word.senses().contains(Word.Sense.DEMO)) {
            senses.add("says that it is a demo");
        }
        return String.join(", ", senses);
    }
}
