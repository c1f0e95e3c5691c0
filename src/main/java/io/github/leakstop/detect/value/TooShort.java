package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;

/**
 * Nothing, or so little that it protects nothing: under three characters where a person chooses, six elsewhere and for
 * passphrases of digits, which are the codes of errors sooner. Behind a flag only letters and digits count, as prose puts
 * marks there.
 */
final class TooShort implements Excuse {
    private static final int CHOSEN = 3;
    private static final int DRAWN = 6;

    @Override
    public String reason() {
        return "too short";
    }

    @Override
    public boolean covers(Claim claim) {
        boolean words = claim.role() == Role.PASSWORD
                || (claim.isChosen() && !claim.made().isDigits());
        int length = claim.form().equals("FLAG")
                ? claim.made().letters() + claim.made().digits()
                : claim.value().length();
        return length < (words ? CHOSEN : DRAWN);
    }
}
