package io.github.leakstop.source;

import io.github.leakstop.finding.Origin;

/**
 * Bytes with an origin. The array belongs to the source and is valid only during the call that hands it over.
 *
 * @param origin kind of place
 * @param name path relative to the repository's top with {@code /}, or hex id of the git object
 * @param bytes holds the content from 0 to {@code length}
 * @param length bytes that count
 * @param firstLine number of the first line, above 1 only in later windows of a huge content
 * @param firstByte offset of the first byte in the whole content, above 0 only in later windows
 */
public record Content(Origin origin, String name, byte[] bytes, int length, int firstLine, long firstByte) {
    public static Content whole(Origin origin, String name, byte[] bytes, int length) {
        return new Content(origin, name, bytes, length, 1, 0);
    }
}
