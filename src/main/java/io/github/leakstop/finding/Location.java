package io.github.leakstop.finding;

/**
 * One place of a value. Lines and columns count from 1, columns in characters of the decoded line.
 *
 * @param origin kind of place
 * @param path relative to the repository's top, with {@code /}; for a commit or tag its abbreviated id
 * @param object hex id of the git object that holds it, or empty for a file of the work tree
 * @param line first line
 * @param column first column
 * @param endLine last line
 * @param endColumn column behind the last character
 */
public record Location(Origin origin, String path, String object, int line, int column, int endLine, int endColumn) {
    Location redacted(Redaction redaction) {
        return new Location(origin, redaction.hide(path), object, line, column, endLine, endColumn);
    }
}
