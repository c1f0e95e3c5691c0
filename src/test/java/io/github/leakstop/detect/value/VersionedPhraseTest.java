package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.rule.Template;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionedPhraseTest {
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @CsvSource({
        "'phrase-hmac:12,24/acme seed/01,100', {{hmac-phrase:12/acme seed}}",
        "phrase-pbkdf2:24/acme salt/7, {{pbkdf2-phrase:24/acme salt/7}}"
    })
    private @interface EachKind {}

    @EachKind
    void a_phrase_passes_however_its_words_are_parted(String validator, String template) {
        String phrase = phrase(template, 1);
        assertTrue(Validators.named(validator).accepts(phrase));
        assertTrue(Validators.named(validator).accepts(phrase.toUpperCase().replace(" ", ", ")));
        assertTrue(Validators.named(validator).proof());
    }

    @EachKind
    void one_changed_word_breaks_most_phrases(String validator, String template) {
        String rest = phrase(template, 2).replaceFirst("[a-z]+", "");
        long passed = MnemonicWords.in("english").inOrder().subList(0, 200).stream()
                .filter(word -> Validators.named(validator).accepts(word + rest))
                .count();
        assertTrue(passed <= 6, passed + " of 200 passed");
    }

    @EachKind
    void a_word_more_or_less_is_no_phrase(String validator, String template) {
        String phrase = phrase(template, 3);
        assertFalse(Validators.named(validator).accepts("zoo " + phrase));
        assertFalse(Validators.named(validator).accepts(phrase.substring(phrase.indexOf(' ') + 1)));
        assertFalse(Validators.named(validator).accepts(phrase.replaceFirst("[a-z]+", "xyzzy")));
    }

    @EachKind
    void a_phrase_is_found_in_a_row_of_words(String validator, String template) {
        String phrase = phrase(template, 4);
        String row = "these words open nothing: " + phrase + "\n";
        assertEquals(
                List.of(phrase),
                ((RowSearch) Validators.named(validator))
                        .within(row).stream()
                                .map(found -> row.substring(found.start(), found.end()))
                                .toList());
    }

    private static String phrase(String template, int seed) {
        return Template.parse(template).expand("acme-key", "seed " + seed).text();
    }
}
