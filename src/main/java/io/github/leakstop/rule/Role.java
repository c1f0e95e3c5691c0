package io.github.leakstop.rule;

/** What part of a credential a rule finds; the vocabulary of names hangs on it. */
public enum Role {
    /** The public half: API key, access key id, client id. */
    KEY,
    SECRET,
    PASSPHRASE,
    PASSWORD,
    TOKEN,
    PRIVATE_KEY,
    MNEMONIC,
    /** A URL that is itself the credential, or holds one. */
    URL,
    /** Known by its own shape; no name is asked for. */
    ANY
}
