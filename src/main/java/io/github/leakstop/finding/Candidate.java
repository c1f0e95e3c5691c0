package io.github.leakstop.finding;

import java.util.List;
import java.util.Set;

/**
 * A span of one content that a rule claims.
 *
 * @param ruleId rule that claims it
 * @param provider rule file it belongs to, such as the word before the first dash of the id
 * @param severity severity that the evidence gives; for a latent one what it would be once confirmed
 * @param secret the value
 * @param name what takes the value, as written ({@code config.setSecretKey}), or empty
 * @param line first line from 1
 * @param column first column from 1
 * @param endLine last line
 * @param endColumn column behind the last character
 * @param start byte offset in the content that the span begins at
 * @param excerpt the line with every value in it masked, cut to a readable length
 * @param evidence what speaks for it
 * @param needed any of these confirms a latent candidate; empty when the candidate is firm
 * @param company number of the block of companions within this content, 0 when it stands alone
 * @param notes short words for the reader, such as {@code demo} or {@code commented out}
 */
public record Candidate(
        String ruleId,
        String provider,
        Severity severity,
        Secret secret,
        String name,
        int line,
        int column,
        int endLine,
        int endColumn,
        long start,
        String excerpt,
        Set<Evidence> evidence,
        Set<Evidence> needed,
        int company,
        List<String> notes) {
    public Candidate {
        evidence = Set.copyOf(evidence);
        needed = Set.copyOf(needed);
        notes = List.copyOf(notes);
    }

    /** The same with another value. */
    public Candidate with(Secret other) {
        return new Candidate(
                ruleId, provider, severity, other, name, line, column, endLine, endColumn, start, excerpt, evidence,
                needed, company, notes);
    }

    /** Firm candidates count wherever they stand; latent ones only where their place says more. */
    public boolean isFirm() {
        return needed.isEmpty();
    }
}
