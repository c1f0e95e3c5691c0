package io.github.leakstop.finding;

/**
 * One place of a value. Lines and columns count from 1, columns in characters of the decoded line.
 *
 * @param repository name of the repository where reports of several are merged, else empty
 * @param origin kind of place
 * @param path relative to the repository's top, with {@code /}; for a commit or tag its abbreviated id
 * @param object hex id of the git object that holds it, or empty for a file of the work tree
 * @param line first line
 * @param column first column
 * @param endLine last line
 * @param endColumn column behind the last character
 */
public record Location(
        String repository,
        Origin origin,
        String path,
        String object,
        int line,
        int column,
        int endLine,
        int endColumn) {
    /** A place in the one repository that is looked at. */
    public Location(Origin origin, String path, String object, int line, int column, int endLine, int endColumn) {
        this("", origin, path, object, line, column, endLine, endColumn);
    }

    /** The same place as one among several repositories. */
    public Location in(String name) {
        String full = repository.isEmpty() ? name : name + "/" + repository;
        return new Location(full, origin, path, object, line, column, endLine, endColumn);
    }

    /** The path behind the repository's name, if it has one. */
    public String fullPath() {
        return repository.isEmpty() ? path : repository + "/" + path;
    }

    // Written out, since a record's own equality is linked when it is first asked, which takes longer than all that it
    // is asked.
    @Override
    public boolean equals(Object other) {
        return other instanceof Location that
                && line == that.line
                && column == that.column
                && endLine == that.endLine
                && endColumn == that.endColumn
                && origin == that.origin
                && path.equals(that.path)
                && object.equals(that.object)
                && repository.equals(that.repository);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * path.hashCode() + object.hashCode()) + line) + column;
    }

    Location redacted(Redaction redaction) {
        return new Location(
                redaction.hide(repository), origin, redaction.hide(path), object, line, column, endLine, endColumn);
    }
}
