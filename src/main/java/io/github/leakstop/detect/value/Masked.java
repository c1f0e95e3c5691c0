package io.github.leakstop.detect.value;

/** A value with its middle, its end or all of it blotted out: {@code ****}, {@code abc...xyz}, {@code xxxxxxxx}. */
final class Masked implements Excuse {
    private static final String BLOTS = "*•●·xX#_?-.…%▪";
    private static final int FEWEST = 3;
    private static final int LONGEST = 4096;

    @Override
    public String reason() {
        return "masked";
    }

    @Override
    public boolean covers(Claim claim) {
        String value = claim.value();
        if (value.length() > LONGEST) {
            return false;
        }
        return value.contains("***")
                || value.contains("•••")
                || value.contains("…")
                || value.startsWith("...")
                || value.endsWith("...")
                || value.contains("(...)")
                || value.contains("[...]")
                || value.contains("<...>")
                || holdsDots(value)
                || claim.lower().contains(claim.random() ? "xxxxxxx" : "xxxx")
                || isBlots(value);
    }

    /** Three dots between two pieces, which no alphabet of secrets has. */
    private static boolean holdsDots(String value) {
        int at = value.indexOf("...");
        return at > 0 && Character.isLetterOrDigit(value.charAt(at - 1));
    }

    private static boolean isBlots(String value) {
        return value.length() >= FEWEST && value.chars().allMatch(c -> BLOTS.indexOf(c) >= 0);
    }
}
