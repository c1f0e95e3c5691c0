package io.github.leakstop.triage;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes credentials down as findings: numbers sets, orders, names and excuses. */
final class FindingsDraft {
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
            for (Credential credential : set.members()) {
                entries.add(new Entry(credential, here, set.key()));
            }
        }
        Collections.sort(entries);
        Map<Fingerprint, Integer> twins = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : entries) {
            findings.add(finding(entry, name(entry, twins)));
        }
        return findings;
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

    /** A credential in its set; the worst first, then by set, those without one last. */
    private record Entry(Credential credential, int set, Optional<Secret> key) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Order.by(credential.severity(), other.credential.severity())
                    .then(set == 0, other.set == 0)
                    .then(set, other.set)
                    .then(credential, other.credential)
                    .result();
        }
    }
}
