package io.github.leakstop.detect.prefilter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Copied;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DeltaScanTest {
    private static final List<String> WORDS = List.of("key", "keyed", "eye", "secret", "okay", "y");
    private static final TellingRuns RUNS = new TellingRuns.Builder()
            .add(Kinds.DIGIT | Kinds.LOWER_HEX, 0, 6, 12)
            .add(Kinds.DIGIT | Kinds.LOWER_HEX | Kinds.DASH, Kinds.DASH, 9, 40)
            .add(Kinds.ALL, Kinds.PLUS_SLASH, 8, 300)
            .addBehind("k.", Kinds.ALPHANUMERIC, 4, 5)
            .build();
    private static final TellingRuns COMMON_RUNS =
            new TellingRuns.Builder().add(Kinds.TOKEN, 0, 5, 11).build();

    @Property(tries = 2000)
    void a_delta_scan_sees_what_a_whole_scan_sees(
            @ForAll long seed, @ForAll @IntRange(max = 6) int stretches, @ForAll @IntRange(max = 3) int inserted) {
        Random random = new Random(seed);
        String base = text(random, 3000 + random.nextInt(2000));
        StringBuilder target = new StringBuilder(text(random, random.nextInt(20)));
        List<int[]> copies = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            int from = random.nextInt(base.length());
            int size = random.nextInt(base.length() - from) + 1;
            copies.add(new int[] {target.length(), from, size});
            target.append(base, from, from + size);
            target.append(text(random, inserted * random.nextInt(12)));
        }
        Prefilter prefilter = Prefilter.of(WORDS, RUNS, COMMON_RUNS);
        Hits ofBase = new Hits();
        prefilter.scan(bytes(base), base.length(), ofBase);

        Hits whole = new Hits();
        prefilter.scan(bytes(target.toString()), target.length(), whole);
        Hits delta = new Hits();
        prefilter.scan(bytes(target.toString()), target.length(), copied(copies), ofBase.copy(), delta);

        assertEquals(describe(whole), describe(delta));
    }

    private static String text(Random random, int length) {
        String letters = random.nextInt(3) == 0
                ? "keysr key toa  \n"
                : random.nextBoolean() ? "key secrtoa\n=\"" : "0123abcdef-/k.ky s\n";
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(60) == 0 ? row(random) : "");
            text.append(random.nextInt(9) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : "");
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.substring(0, length);
    }

    private static String row(Random random) {
        StringBuilder row = new StringBuilder(random.nextBoolean() ? "=" : "\n");
        for (int i = random.nextInt(12); i < 20; i++) {
            row.append("abcdefgh", 0, 3 + random.nextInt(6)).append(random.nextBoolean() ? " " : "\",\n");
        }
        return row.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Copied copied(List<int[]> copies) {
        return new Copied() {
            @Override
            public int count() {
                return copies.size();
            }

            @Override
            public int target(int stretch) {
                return copies.get(stretch)[0];
            }

            @Override
            public int source(int stretch) {
                return copies.get(stretch)[1];
            }

            @Override
            public int length(int stretch) {
                return copies.get(stretch)[2];
            }
        };
    }

    private static List<String> describe(Hits hits) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < hits.words(); i++) {
            all.add("word " + hits.word(i) + " to " + hits.wordEnd(i));
        }
        for (Runs runs : List.of(hits.telling(), hits.common())) {
            for (int i = 0; i < runs.count(); i++) {
                all.add("run " + runs.start(i) + "-" + runs.end(i) + " of " + runs.kinds(i));
            }
            all.add("no more");
        }
        for (int i = 0; i < hits.rows(); i++) {
            all.add("row " + hits.rowStart(i) + "-" + hits.rowEnd(i));
        }
        return all;
    }
}
