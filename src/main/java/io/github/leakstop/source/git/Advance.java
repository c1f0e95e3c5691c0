package io.github.leakstop.source.git;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * HEAD went forward from one commit to another, and refs may have gone along.
 *
 * @param from hex id of the commit that HEAD named before, of which the one that it names now is a descendant
 * @param before what refs named then, and HEAD, as {@link StoreState#refs} tells it
 * @param now what they name now
 */
public record Advance(String from, Map<String, String> before, Map<String, String> now) {
    private static final String HEAD = "HEAD";

    public Advance {
        before = Map.copyOf(before);
        now = Map.copyOf(now);
    }

    /** The commit that HEAD names now; empty where that is not known. */
    String head() {
        return now.getOrDefault(HEAD, "");
    }

    /** What HEAD's history has now and had not before. */
    public Scope.Since since() {
        return new Scope.Since(from, Set.of(head()));
    }

    /** Whether refs name what they named, or HEAD's commit where they are new or named HEAD's commit of before. */
    public boolean movesNothingElse() {
        if (!from.equals(before.get(HEAD)) || !now.keySet().containsAll(before.keySet())) {
            return false;
        }
        return now.entrySet().stream().allMatch(ref -> {
            String id = before.getOrDefault(ref.getKey(), from);
            return ref.getValue().equals(head())
                    ? id.equals(from) || id.equals(head())
                    : ref.getValue().equals(before.get(ref.getKey()));
        });
    }

    /** Names of the refs that reach all that HEAD reaches and did not name its commit before. */
    Set<String> refsAlong() {
        Set<String> along = new TreeSet<>();
        now.forEach((name, id) -> {
            if (!name.equals(HEAD) && id.equals(head())) {
                along.add(name);
            }
        });
        return along;
    }
}
