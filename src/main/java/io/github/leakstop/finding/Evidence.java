package io.github.leakstop.finding;

/** What speaks for a candidate being the credential that its rule says; a rule's {@code when} lists what it takes. */
public enum Evidence {
    /** The name, callee, header or label that takes the value says what it is (secret, passphrase ...). */
    NAME,
    /** That name, or the block it stands in, carries the provider's own word ({@code OKX_SECRET_KEY}). */
    OWN_NAME,
    /** The provider is spoken of in the same content. */
    CONTEXT,
    /** The provider's word stands in the path or a sibling file; only triage can add it. */
    PATH,
    /** A companion's shape stands near in the same content. */
    PAIR,
    /** A companion stands beside it: sibling argument, sibling property, neighbouring line. */
    ADJACENT,
    /** A checksum or structure test that a chance value fails has passed. */
    PROOF,
    /** A companion lies in another file of the same folder or module; only triage can add it. */
    BESIDE
}
