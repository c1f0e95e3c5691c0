package io.github.leakstop.finding;

import java.util.List;
import java.util.Optional;

/**
 * One leaked credential with all its places.
 *
 * @param fingerprint its stable name
 * @param ruleId rule that found it
 * @param title the rule's title, such as {@code OKX secret key}
 * @param severity what it is worth after context
 * @param secret the value, redacted in print
 * @param name what takes the value in the first place, as written, or empty
 * @param locations every place, the most telling first: work tree before history
 * @param excerpt the masked line of the first place
 * @param exposure its history, empty where git was not asked
 * @param set number of the credential set it belongs to, 0 when it stands alone
 * @param remedy harm and cure
 * @param notes short words for the reader ({@code demo}, {@code also used as db-password})
 * @param excuse why it does not count, if it is excused
 */
public record Finding(
        Fingerprint fingerprint,
        String ruleId,
        String title,
        Severity severity,
        Secret secret,
        String name,
        List<Location> locations,
        String excerpt,
        Optional<Exposure> exposure,
        int set,
        Remedy remedy,
        List<String> notes,
        Optional<Excuse> excuse) {
    public Finding {
        locations = List.copyOf(locations);
        notes = List.copyOf(notes);
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("a finding without a place: " + ruleId);
        }
    }

    public Location place() {
        return locations.get(0);
    }

    /** The same finding with what history tells of it. */
    public Finding exposedAs(Exposure known) {
        return new Finding(
                fingerprint,
                ruleId,
                title,
                severity,
                secret,
                name,
                locations,
                excerpt,
                Optional.of(known),
                set,
                remedy,
                notes,
                excuse);
    }

    Finding redacted(Redaction redaction) {
        if (redaction.isIdle()) {
            return this;
        }
        return new Finding(
                fingerprint,
                ruleId,
                title,
                severity,
                secret,
                redaction.hide(name),
                locations.stream().map(l -> l.redacted(redaction)).toList(),
                redaction.hide(excerpt),
                exposure.map(e -> e.redacted(redaction)),
                set,
                remedy,
                redaction.hide(notes),
                excuse.map(e -> new Excuse(e.kind(), redaction.hide(e.reason()))));
    }

    /** Told, but no reason to fail: every place is a file that git ignores and nobody packages. */
    public boolean onlyIgnored() {
        for (Location location : locations) {
            if (location.origin() != Origin.IGNORED) {
                return false;
            }
        }
        return true;
    }

    /**
     * Why a finding does not count.
     *
     * @param kind {@code inline}, {@code allowlist} or {@code baseline}
     */
    public record Excuse(String kind, String reason) {}
}
