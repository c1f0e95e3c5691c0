package io.github.leakstop.fork;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.scan.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the other process says, a line of numbers at a time; a JVM may be told to print lines of its own, which are none. */
sealed interface Told {
    /** How far it got. */
    record At(Progress.Stand stand) implements Told {}

    /** What it has read, said once, at the end. */
    record Read(Coverage coverage) implements Told {}

    static String line(Progress.Stand stand) {
        return "leakstop-at " + stand.contents() + " " + stand.bytes() + " " + stand.total() + " " + stand.found();
    }

    static String line(Coverage read) {
        return "leakstop-read " + read.files() + " " + read.blobs() + " " + read.commits() + " " + read.tags() + " "
                + read.bytes() + " " + read.excluded() + " " + read.remembered();
    }

    /** Empty for any line that neither of the two made. */
    static Optional<Told> of(String line) {
        String[] words = line.split(" ", -1);
        List<Long> numbers = new ArrayList<>();
        try {
            for (int i = 1; i < words.length; i++) {
                numbers.add(Long.valueOf(words[i]));
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (words[0].equals("leakstop-at") && numbers.size() == 4) {
            return Optional.of(
                    new At(new Progress.Stand(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3))));
        }
        if (words[0].equals("leakstop-read") && numbers.size() == 7) {
            return Optional.of(new Read(new Coverage(
                    numbers.get(0),
                    numbers.get(1),
                    numbers.get(2),
                    numbers.get(3),
                    numbers.get(4),
                    numbers.get(5),
                    numbers.get(6))));
        }
        return Optional.empty();
    }
}
