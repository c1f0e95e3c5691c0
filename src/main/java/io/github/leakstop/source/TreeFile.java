package io.github.leakstop.source;

/**
 * A file of a folder, as a listing found it.
 *
 * @param path relative to the listing's root, with {@code /}
 * @param ignored git's ignore rules leave it out
 */
public record TreeFile(String path, boolean ignored) {}
