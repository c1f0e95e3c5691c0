package io.github.leakstop.source.git;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * HEAD and the refs: read from their files where these are ordinary, else by JGit.
 *
 * @param head hex id of what HEAD names, empty while there is none
 * @param ids hex ids by full name, of all refs that are no other ref's second name
 */
record Refs(Optional<String> head, SortedMap<String, String> ids) {
    Refs {
        ids = Collections.unmodifiableSortedMap(ids);
    }

    static Refs read(RepositoryPlace place, JGit jgit) throws IOException {
        Optional<Refs> plain = jgit.hasRefFiles() ? RefFiles.all(place) : Optional.empty();
        return plain.isPresent() ? plain.get() : of(jgit.repository());
    }

    /** What HEAD names, empty while that is nothing. */
    static Optional<String> head(RepositoryPlace place, JGit jgit) throws IOException {
        Optional<Refs> plain = jgit.hasRefFiles() ? RefFiles.head(place) : Optional.empty();
        return plain.isPresent() ? plain.get().head() : head(jgit.repository());
    }

    static Refs of(Repository jgit) throws IOException {
        SortedMap<String, String> ids = new TreeMap<>();
        for (Ref ref : jgit.getRefDatabase().getRefs()) {
            if (ref.getName().startsWith("refs/") && !ref.isSymbolic() && ref.getObjectId() != null) {
                ids.put(ref.getName(), ref.getObjectId().name());
            }
        }
        return new Refs(head(jgit), ids);
    }

    private static Optional<String> head(Repository jgit) throws IOException {
        Ref head = jgit.exactRef("HEAD");
        return head == null || head.getObjectId() == null
                ? Optional.empty()
                : Optional.of(head.getObjectId().name());
    }
}
