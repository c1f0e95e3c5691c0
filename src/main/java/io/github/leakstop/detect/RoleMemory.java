package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.detect.assignment.Names;
import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Optional;

/** What names say, each taken apart once. Thread-safe. */
final class RoleMemory {
    private final Names names;
    private final ArgumentRoles arguments;
    private final ListedNames listed;
    private final NameMemory<Meaning> ofNames = new NameMemory<>();
    private final NameMemory<Meaning> ofCallees = new NameMemory<>();

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
        return name.isEmpty()
                ? ofCallees.of(assignment.callee(), () -> meaning("", assignment.callee()))
                : ofNames.of(name, () -> meaning(name, ""));
    }

    private Meaning meaning(String name, String callee) {
        String shown = name.isEmpty() ? callee : name;
        return new Meaning(names.role(name, callee), listed.holdEndOf(shown));
    }
}
