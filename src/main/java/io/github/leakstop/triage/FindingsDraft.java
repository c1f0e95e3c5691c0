package io.github.leakstop.triage;

import static java.util.Comparator.comparing;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes credentials down as findings: numbers sets, orders, names and excuses. */
final class FindingsDraft {
    private static final Comparator<Entry> ORDER = comparing((Entry e) -> e.credential.severity())
            .thenComparing(e -> e.set == 0 ? Integer.MAX_VALUE : e.set)
            .thenComparing(Entry::credential, Credential.WORST_FIRST);

    private final Mentions mentions;
    private final Excuses excuses;

    FindingsDraft(Mentions mentions, Excuses excuses) {
        this.mentions = mentions;
        this.excuses = excuses;
    }

    /** Takes the sets in the order that they are to be numbered in. */
    List<Finding> of(List<CredentialSet> sets) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (CredentialSet set : sets) {
            int here = set.isAlone() ? 0 : ++number;
            set.members().forEach(c -> entries.add(new Entry(c, here, set.key())));
        }
        entries.sort(ORDER);
        Map<Fingerprint, Integer> twins = new HashMap<>();
        return entries.stream().map(e -> finding(e, name(e, twins))).toList();
    }

    private static Fingerprint name(Entry entry, Map<Fingerprint, Integer> twins) {
        Fingerprint first = FingerprintMaker.of(entry.credential, entry.key, 0);
        int before = twins.merge(first, 1, Integer::sum) - 1;
        return before == 0 ? first : FingerprintMaker.of(entry.credential, entry.key, before);
    }

    private Finding finding(Entry entry, Fingerprint fingerprint) {
        Credential credential = entry.credential;
        Candidate head = credential.head().candidate();
        return new Finding(
                fingerprint,
                credential.rule().id(),
                credential.rule().title(),
                credential.severity(),
                credential.secret(),
                head.name(),
                credential.places(),
                head.excerpt(),
                Optional.empty(),
                entry.set,
                credential.rule().remedy(),
                credential.notes(mentions),
                excuses.excuse(credential));
    }

    private record Entry(Credential credential, int set, Optional<Secret> key) {}
}
