package io.github.leakstop.detect;

import io.github.leakstop.detect.value.PasswordGrade;
import io.github.leakstop.rule.Role;

/**
 * Finds the chosen part of a credential in rows: of a CSV file, of SQL without columns, of a list. Key and secret stand in
 * one row side by side, and the next cell is what a password policy asks for. Nothing names any of them.
 */
final class RowTrio {
    private static final String SEPARATORS = ",;|\t";
    private static final String QUOTES = "\"'`";
    /** What joins the words of labels and times. */
    private static final String PLAIN = "_-.:";

    private final RuleIndex index;
    private final Text text;

    RowTrio(RuleIndex index, Text text) {
        this.index = index;
        this.text = text;
    }

    void addTo(Sightings sightings, Iterable<Sighting> known, Company company) {
        for (Sighting secret : known) {
            if (secret.rule().role() == Role.SECRET
                    && secret.holder().role().isEmpty()
                    && !secret.holder().isArgument()
                    && isBehindKey(secret, company)) {
                add(secret, sightings);
            }
        }
    }

    private boolean isBehindKey(Sighting secret, Company company) {
        boolean[] found = {false};
        company.forEachNear(
                secret,
                (key, gap) -> found[0] |= key.rule().role() == Role.KEY
                        && key.holder().role().isEmpty()
                        && key.end() < secret.start()
                        && text.lineEnd(key.end(), secret.start()) == secret.start()
                        && company.isBeside(secret, key));
        return found[0];
    }

    private void add(Sighting secret, Sightings sightings) {
        int at = secret.end();
        int quote = QUOTES.indexOf(text.at(at));
        at = blanks(quote < 0 ? at : at + 1);
        if (text.at(at) == 0 || SEPARATORS.indexOf(text.at(at)) < 0) {
            return;
        }
        int start = blanks(at + 1);
        boolean quoted = quote >= 0 && text.at(start) == QUOTES.charAt(quote);
        start += quoted ? 1 : 0;
        int end = start;
        while (end - start <= BareThird.LONGEST && BareThird.mayHold(text.at(end)) && text.at(end) != text.at(at)) {
            end++;
        }
        boolean ends = quoted ? text.at(end) == text.at(start - 1) : text.at(end) == text.at(at) || text.at(end) <= ' ';
        if (!ends || end - start < BareThird.SHORTEST || quoted != quote >= 0) {
            return;
        }
        String value = text.string(start, end);
        if (index.judge().grade(value, "", Role.PASSPHRASE, "") == PasswordGrade.STRONG && isChosen(value)) {
            BareThird.add(index, secret, start, end, value, sightings);
        }
    }

    private int blanks(int from) {
        int at = from;
        while (text.at(at) == ' ') {
            at++;
        }
        return at;
    }

    /** What a password policy asks for: no date, amount, label or instrument; nor an address, a path or a variable. */
    private static boolean isChosen(String value) {
        boolean mixed = value.chars().anyMatch(Character::isUpperCase)
                || value.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0);
        return mixed
                && value.chars().anyMatch(Character::isLowerCase)
                && value.chars().anyMatch(Character::isDigit)
                && value.indexOf('/') < 0
                && !value.startsWith("${")
                && !(value.indexOf('@') > 0 && value.lastIndexOf('.') > value.indexOf('@'));
    }
}
