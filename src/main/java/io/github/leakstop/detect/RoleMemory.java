package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.detect.assignment.Names;
import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What names say, remembered: a project uses few names many times, and taking one apart costs far more than finding it
 * here. Thread-safe; forgets all when it has grown large.
 */
final class RoleMemory {
    private static final int LARGE = 20_000;
    private static final int LONGEST = 120;

    private final Names names;
    private final ArgumentRoles arguments;
    private final ListedNames listed;
    private final Map<String, Meaning> known = new ConcurrentHashMap<>();

    /** @param listed names that rules list beside the vocabulary */
    RoleMemory(Names names, ArgumentRoles arguments, List<String> listed) {
        this.names = names;
        this.arguments = arguments;
        this.listed = new ListedNames(listed);
    }

    /**
     * What a name says.
     *
     * @param role the part of a credential
     * @param listed some rule lists the name
     */
    record Meaning(Optional<Role> role, boolean listed) {
        boolean isTelling() {
            return listed || role.isPresent();
        }
    }

    Meaning of(Assignment assignment) {
        Optional<Role> told = arguments.of(assignment);
        if (told.isPresent()) {
            return new Meaning(told, false);
        }
        String name = assignment.name();
        String callee = name.isEmpty() ? assignment.callee() : "";
        String key = name.isEmpty() ? callee + "(" : name;
        if (key.length() > LONGEST) {
            return meaning(name, callee);
        }
        if (known.size() > LARGE) {
            known.clear();
        }
        return known.computeIfAbsent(key, k -> meaning(name, callee));
    }

    private Meaning meaning(String name, String callee) {
        String shown = name.isEmpty() ? callee : name;
        return new Meaning(names.role(name, callee), listed.holdEndOf(shown));
    }
}
