package io.github.leakstop.triage;

import io.github.leakstop.finding.Secret;
import java.util.List;
import java.util.Optional;

/**
 * The parts of one credential, or a value that stands alone.
 *
 * @param members the worst first; never empty
 * @param key what fingerprints of guessable members are keyed with
 */
record CredentialSet(List<Credential> members, Optional<Secret> key) implements Comparable<CredentialSet> {
    CredentialSet {
        members = List.copyOf(members);
    }

    /** Members whose companion is there as well gain the evidence of the pair, wherever the companion stands. */
    static CredentialSet of(List<Credential> members) {
        if (members.size() == 1) {
            return new CredentialSet(members, Optional.empty());
        }
        List<String> ids = members.stream().map(c -> c.rule().id()).toList();
        List<Credential> paired = members.stream()
                .map(c -> c.rule().companions().stream().anyMatch(ids::contains) ? c.paired() : c)
                .sorted()
                .toList();
        return new CredentialSet(paired, FingerprintMaker.keyOf(paired));
    }

    /** By the worst member. */
    @Override
    public int compareTo(CredentialSet other) {
        return members.get(0).compareTo(other.members.get(0));
    }

    boolean isAlone() {
        return members.size() == 1;
    }
}
