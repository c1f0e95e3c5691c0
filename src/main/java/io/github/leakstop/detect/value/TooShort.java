package io.github.leakstop.detect.value;

/** Nothing, or so little that it protects nothing: under three characters where a person chooses, six elsewhere. */
final class TooShort implements Excuse {
    private static final int CHOSEN = 3;
    private static final int DRAWN = 6;

    @Override
    public String reason() {
        return "too short";
    }

    @Override
    public boolean covers(Claim claim) {
        return claim.value().length() < (claim.isChosen() ? CHOSEN : DRAWN);
    }
}
