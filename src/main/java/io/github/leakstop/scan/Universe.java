package io.github.leakstop.scan;

import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Scope;
import java.util.List;

/**
 * What of a repository one scan looks at.
 *
 * @param scope which objects
 * @param hasTree whether the work tree and the configuration too, which belong to HEAD
 * @param limits in words, what less than everything this is
 */
record Universe(Scope scope, boolean hasTree, List<String> limits) {
    Universe {
        limits = List.copyOf(limits);
    }

    /** @throws InvalidRequestException where the request names what git does not know here */
    static Universe of(ScanRequest request, GitRepository repository) throws InvalidRequestException {
        if (!request.part().isAll()) {
            return new PartReader(request.part(), repository).universe();
        }
        Scope scope = request.goal() == Goal.HISTORY ? new Scope.Everything() : new Scope.BehindHead();
        return new Universe(scope, true, List.of());
    }

    /** Whether nothing may be in it: that a branch adds nothing is a good answer. */
    boolean mayBeEmpty() {
        return scope instanceof Scope.Since;
    }
}
