package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A value planted in any text that comes from a repository is whole in no format. */
class ReportSecrecyTest {
    @Property(tries = 200)
    void a_value_planted_in_every_text_is_whole_in_no_format(
            @ForAll("values") Secret secret,
            @ForAll("surroundings") String before,
            @ForAll("surroundings") String after)
            throws IOException {
        String planted = before + secret.reveal() + after;
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .value(secret)
                .at(Sample.file("src/" + planted, 3), Sample.blob(planted, 4))
                .named(planted)
                .excerpt(planted)
                .noted(planted)
                .exposed(Sample.by(planted))
                .excused("inline", planted)
                .build();
        Gap gap = new Gap(Gap.Cause.UNREADABLE_FILES, planted, planted);
        ScanResult result = Sample.result(Outcome.COULD_NOT_LOOK, List.of(finding), List.of(gap), Set.of());

        for (Report format : Reports.all()) {
            assertFalse(Written.text(format, result).contains(secret.reveal()), format.name());
        }
    }

    @Provide
    Arbitrary<Secret> values() {
        Arbitrary<Secret> random = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .ofMinLength(8)
                .ofMaxLength(80)
                .map(Secret::random);
        Arbitrary<Secret> chosen = Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(6)
                .ofMaxLength(24)
                .map(s -> Secret.chosen("xY7-" + s));
        return Arbitraries.oneOf(random, chosen);
    }

    @Provide
    Arbitrary<String> surroundings() {
        return Arbitraries.strings()
                .withChars("ab/.-_ {}[]<>&\"'\u001b\u202e\n\u00e4\u6b27")
                .ofMaxLength(12);
    }
}
