package io.github.leakstop.detect;

import io.github.leakstop.rule.Role;
import java.util.List;

/**
 * Finds the chosen part of a credential in notes: a key and its secret stand bare on two lines, and the next line is one
 * word. Nothing names any of them, so that only the order speaks.
 */
final class BareTrio {
    private final RuleIndex index;
    private final Text text;

    BareTrio(RuleIndex index, Text text) {
        this.index = index;
        this.text = text;
    }

    void addTo(Sightings sightings, List<Sighting> known, Company company) {
        for (Sighting sighting : known) {
            if (sighting.rule().role() == Role.SECRET && sighting.name().isEmpty() && isAlone(sighting)) {
                company.forEachNear(sighting, (key, gap) -> {
                    if (key.rule().role() == Role.KEY && isAlone(key) && company.isBeside(sighting, key)) {
                        add(sighting, Math.max(sighting.end(), key.end()), sightings);
                    }
                });
            }
        }
    }

    private void add(Sighting secret, int behind, Sightings sightings) {
        int start = behind;
        while (text.at(start) == '\r' || text.at(start) == ' ') {
            start++;
        }
        for (start++; text.at(start) == ' ' || text.at(start) == '\t'; start++) {
            if (start - behind > BareThird.LONGEST) {
                return;
            }
        }
        int end = start;
        while (end < text.length() && end - start <= BareThird.LONGEST && BareThird.mayHold(text.at(end))) {
            end++;
        }
        boolean wholeLine = end == text.length() || text.at(end) == '\n' || text.at(end) == '\r';
        if (!wholeLine || end - start < BareThird.SHORTEST || text.at(end - 1) == ':') {
            return;
        }
        BareThird.add(index, secret, start, end, text.string(start, end), sightings);
    }

    /** Nothing else on its line. */
    private boolean isAlone(Sighting sighting) {
        int before = sighting.start() - 1;
        while (text.at(before) == ' ' || text.at(before) == '\t') {
            before--;
        }
        int behind = sighting.end();
        while (text.at(behind) == ' ' || text.at(behind) == '\r') {
            behind++;
        }
        return (before < 0 || text.at(before) == '\n') && text.at(behind) == '\n';
    }
}
