package io.github.leakstop.detect.value;

/** One kind of reason why a value is no secret. */
interface Excuse {
    /** In a word or two, for the reader. */
    String reason();

    boolean covers(Claim claim);
}
