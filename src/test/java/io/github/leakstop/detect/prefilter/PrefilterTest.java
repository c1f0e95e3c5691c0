package io.github.leakstop.detect.prefilter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class PrefilterTest {
    private static final int HEX = Kinds.DIGIT | Kinds.LOWER_HEX;

    @Property(tries = 300)
    void every_word_is_found_where_a_plain_search_finds_it(
            @ForAll("words") List<String> words, @ForAll("text") String text) {
        Hits hits = scan(words, TellingRuns.NONE, text);

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < hits.words(); i++) {
            seen.add(hits.wordEnd(i) + " " + hits.word(i));
        }
        assertEquals(plainSearch(words, text), seen.stream().sorted().toList());
    }

    @Property(tries = 200)
    void words_of_more_bytes_than_classes_are_still_told_apart(@ForAll("scripts") List<String> words) {
        List<String> distinct = words.stream().distinct().toList();
        String text = String.join("", distinct) + String.join("é ", words);
        Hits hits = scan(distinct, TellingRuns.NONE, text);

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < hits.words(); i++) {
            seen.add(hits.wordEnd(i) + " " + hits.word(i));
        }
        assertEquals(plainSearch(distinct, text), seen.stream().sorted().toList());
    }

    @Property(tries = 300)
    void hits_come_in_the_order_of_their_ends(@ForAll("words") List<String> words, @ForAll("text") String text) {
        Hits hits = scan(words, TellingRuns.NONE, text);

        for (int i = 1; i < hits.words(); i++) {
            assertTrue(hits.wordEnd(i - 1) <= hits.wordEnd(i));
        }
    }

    @Property(tries = 300)
    void every_telling_run_is_found_where_a_regex_finds_it(@ForAll("tokens") String text) {
        Hits hits =
                scan(List.of("x"), new TellingRuns.Builder().add(HEX, 0, 6, 8).build(), text);

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < hits.telling().count(); i++) {
            seen.add(text.substring(hits.telling().start(i), hits.telling().end(i)));
        }
        List<String> expected = new ArrayList<>();
        Matcher m =
                Pattern.compile("(?<![A-Za-z0-9])[0-9a-f]{6,8}(?![A-Za-z0-9])").matcher(text);
        while (m.find()) {
            if (m.group().matches(".*[0-9].*")) {
                expected.add(m.group());
            }
        }
        assertEquals(expected, seen);
    }

    @Test
    void words_beyond_ascii_match_by_their_bytes() {
        Hits hits = scan(List.of("欧易"), TellingRuns.NONE, "// 欧易 account");

        assertEquals(1, hits.words());
        assertEquals("// 欧易".getBytes(StandardCharsets.UTF_8).length, hits.wordEnd(0));
    }

    @Test
    void a_run_with_dashes_is_seen_whole_and_in_its_parts() {
        TellingRuns telling = new TellingRuns.Builder()
                .add(HEX | Kinds.DASH, Kinds.DASH, 9, 9)
                .add(HEX, 0, 4, 4)
                .build();

        Hits hits = scan(List.of("x"), telling, "'12ab-34cd'");

        assertEquals(3, hits.telling().count());
        assertEquals(9, hits.telling().end(0) - hits.telling().start(0));
    }

    @Property(tries = 500)
    void every_row_of_words_is_found_where_a_regex_finds_it(@ForAll("sentences") String text) {
        Hits hits = scan(List.of("x"), TellingRuns.NONE, text);

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < hits.rows(); i++) {
            seen.add(text.substring(hits.rowStart(i), hits.rowEnd(i)));
        }
        String gap = "[ \\t\\r\\n,\"'.)-]";
        String token = "(?:[a-z]{3,8}|[0-9]{1,3})";
        Matcher m = Pattern.compile("(?<![a-z0-9])" + token + "(?:" + gap + "+" + token + "(?![a-z0-9]))*+(?![a-z0-9])")
                .matcher(text);
        List<String> expected = new ArrayList<>();
        while (m.find()) {
            if (Pattern.compile("[a-z]+").matcher(m.group()).results().count() >= 12) {
                expected.add(m.group());
            }
        }
        assertEquals(expected, seen);
    }

    @Test
    void a_run_may_tell_only_behind_the_text_asked_for() {
        TellingRuns telling = new TellingRuns.Builder()
                .addBehind("s.", Kinds.ALPHANUMERIC, 8, 8)
                .build();

        Hits hits = scan(List.of("x"), telling, "s.abcd1234 t.abcd1234 S.abcd1234 abcd1234");

        assertEquals(1, hits.telling().count());
        assertEquals("s.".length(), hits.telling().start(0));
    }

    @Test
    void sixty_four_numbers_are_a_row_and_fewer_are_none() {
        assertEquals(
                1,
                scan(List.of("x"), TellingRuns.NONE, "[" + "12, ".repeat(63) + "255]")
                        .rows());
        assertEquals(
                0,
                scan(List.of("x"), TellingRuns.NONE, "[" + "12, ".repeat(62) + "255]")
                        .rows());
        assertEquals(
                0,
                scan(List.of("x"), TellingRuns.NONE, "[" + "1234, ".repeat(70) + "255]")
                        .rows());
    }

    @Test
    void hits_of_an_earlier_content_are_forgotten() {
        Prefilter prefilter = Prefilter.of(List.of("key"), TellingRuns.NONE);
        Hits hits = new Hits();
        prefilter.scan("key key".getBytes(StandardCharsets.UTF_8), 7, hits);

        prefilter.scan("nothing".getBytes(StandardCharsets.UTF_8), 7, hits);

        assertTrue(hits.isEmpty());
    }

    @Test
    void an_empty_word_is_refused_with_the_way_out() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Prefilter.of(List.of("key", ""), TellingRuns.NONE));

        assertTrue(String.valueOf(e.getMessage()).contains("at least one character"));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("abKé-")
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Words of so many scripts that bytes have to share classes. */
    @Provide
    Arbitrary<List<String>> scripts() {
        return Arbitraries.strings()
                .withCharRange('!', '@')
                .withCharRange('a', 'z')
                .withCharRange('\u0400', '\u04ff')
                .withCharRange('\u4e00', '\u9fff')
                .ofMinLength(1)
                .ofMaxLength(3)
                .list()
                .ofMinSize(120)
                .ofMaxSize(200);
    }

    /** Short ones, and ones long enough that two cursors share the work. */
    @Provide
    Arbitrary<String> text() {
        Arbitrary<String> piece =
                Arbitraries.strings().withChars("abkBKé- ").ofMinLength(0).ofMaxLength(40);
        return Arbitraries.oneOf(
                piece,
                Arbitraries.integers()
                        .between(500, 1100)
                        .flatMap(n -> piece.map(p -> (p + "ab- ").repeat(n / (p.length() + 3) + 1))));
    }

    /** Words and numbers with what parts them or breaks a row. */
    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> token = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.of("abc", "abcdefgh", "word", "other", "12", "7")),
                Tuple.of(1, Arbitraries.of("ab", "abcdefghi", "A", "(", "1234", "a1")));
        Arbitrary<String> gap = Arbitraries.of(" ", " ", ", ", "\n", "\", \"", ". ", "- ");
        return Combinators.combine(token, gap)
                .as((t, g) -> t + g)
                .list()
                .ofMaxSize(120)
                .map(l -> String.join("", l));
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.strings()
                .withChars("01afgA-+/_= ")
                .ofMinLength(1)
                .ofMaxLength(12)
                .list()
                .ofMaxSize(20)
                .map(l -> String.join("", l));
    }

    private static Hits scan(List<String> words, TellingRuns telling, String text) {
        Hits hits = new Hits();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Prefilter.of(words, telling).scan(bytes, bytes.length, hits);
        return hits;
    }

    /** Over Latin-1 images of the bytes, so that indexes are bytes. */
    private static List<String> plainSearch(List<String> words, String text) {
        String image = image(text);
        List<String> found = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            String word = image(words.get(w));
            for (int at = image.indexOf(word); at >= 0; at = image.indexOf(word, at + 1)) {
                found.add((at + word.length()) + " " + w);
            }
        }
        return found.stream().sorted().toList();
    }

    private static String image(String text) {
        StringBuilder image = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            image.append((char) (b & 0xff));
        }
        String latin = image.toString();
        StringBuilder folded = new StringBuilder();
        for (char c : latin.toCharArray()) {
            folded.append(c < 128 ? String.valueOf(c).toLowerCase(Locale.ROOT) : String.valueOf(c));
        }
        return folded.toString();
    }
}
