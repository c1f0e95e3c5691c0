package io.github.leakstop.detect.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One language's 2048 words of BIP-39, read from its resource when first asked. Thread-safe. */
final class MnemonicWords {
    private static final String FOLDER = "/META-INF/leakstop/bip39/";
    private static final List<String> LANGUAGES = List.of(
            "english",
            "chinese_simplified",
            "chinese_traditional",
            "czech",
            "french",
            "italian",
            "japanese",
            "korean",
            "portuguese",
            "spanish");

    /** Asked by several validators, and read once. */
    private static final MnemonicWords ENGLISH = new MnemonicWords("english");

    private final String language;
    private volatile Map<String, Integer> indexes = Map.of();

    private MnemonicWords(String language) {
        this.language = language;
    }

    static List<MnemonicWords> all() {
        return LANGUAGES.stream().map(MnemonicWords::in).toList();
    }

    static MnemonicWords in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("unknown language");
        }
        return language.equals(ENGLISH.language) ? ENGLISH : new MnemonicWords(language);
    }

    /** Whether it is the list whose words are nearly all on no other. */
    boolean isEnglish() {
        return this == ENGLISH;
    }

    /** The words of a phrase as they would stand in the list. Chinese may be written without blanks. */
    List<String> words(String phrase) {
        return parted(decomposed(phrase).toLowerCase(Locale.ROOT));
    }

    /** The words' numbers from 0, or empty where one is off the list. */
    Optional<List<Integer>> numbers(List<String> words) {
        List<Integer> found = new ArrayList<>();
        for (String word : words) {
            Integer number = table().get(word);
            if (number == null) {
                return Optional.empty();
            }
            found.add(number);
        }
        return Optional.of(found);
    }

    /** The words with one blank between two, or empty where one is off the list or they are not as many. */
    Optional<String> phrase(String text, List<Integer> counts) {
        List<String> words = parted(text.toLowerCase(Locale.ROOT));
        return counts.contains(words.size()) && words.stream().allMatch(this::holds)
                ? Optional.of(String.join(" ", words))
                : Optional.empty();
    }

    boolean holds(String word) {
        return table().containsKey(word);
    }

    /** The words in their order. */
    List<String> inOrder() {
        return table().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> parted(String phrase) {
        List<String> words = new ArrayList<>();
        boolean single = language.startsWith("chinese");
        int start = -1;
        for (int i = 0; i <= phrase.length(); i++) {
            boolean inside = i < phrase.length() && isPartOfWord(phrase.charAt(i));
            if (start >= 0 && (!inside || single)) {
                words.add(phrase.substring(start, i));
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
            }
        }
        return words;
    }

    /** Blanks, commas, quotes and the numbers of {@code 1. word} part words; accents stand apart from their letters. */
    private static boolean isPartOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private Map<String, Integer> table() {
        Map<String, Integer> known = indexes;
        if (known.isEmpty()) {
            known = read();
            indexes = known;
        }
        return known;
    }

    private Map<String, Integer> read() {
        Map<String, Integer> words = new HashMap<>();
        new String(bytes(language), StandardCharsets.UTF_8).lines().forEach(line -> words.put(line, words.size()));
        return Collections.unmodifiableMap(words);
    }

    /** Compatibility decomposition, as BIP-39 asks for; ASCII needs none, and is spared the loading of its tables. */
    private static String decomposed(String text) {
        return text.chars().allMatch(c -> c < 128) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** The list as it is stored: UTF-8, decomposed, one word a line. */
    static byte[] bytes(String language) {
        try (InputStream in = MnemonicWords.class.getResourceAsStream(FOLDER + language + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The word list " + FOLDER + language + ".txt is missing in this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
