package io.github.leakstop.triage;

import io.github.leakstop.finding.Finding;
import java.util.Optional;

/** One kind of reason for a credential not to count. */
interface Excuses {
    /** The excuse that covers every place of the credential that counts, or empty. */
    Optional<Finding.Excuse> excuse(Credential credential);
}
