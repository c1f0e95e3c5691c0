package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.RulePack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What unnamed arguments of well-known calls are: the third of {@code getConnection} is a password. The pack's lists
 * {@code arguments-<role>} say it as {@code callee index}. Immutable and thread-safe.
 */
final class ArgumentRoles {
    private static final String LIST = "arguments-";

    private final Map<String, Map<Integer, Role>> roles = new HashMap<>();
    private final NameMemory<Map<Integer, Role>> known = new NameMemory<>();
    private final List<String> callees = new ArrayList<>();

    /** @throws IllegalArgumentException for an entry that is not a callee and a number */
    ArgumentRoles(RulePack pack) {
        for (Role role : Role.values()) {
            String list = LIST + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            for (String entry : pack.words().getOrDefault(list, List.of())) {
                int blank = entry.lastIndexOf(' ');
                if (blank <= 0 || !entry.substring(blank + 1).chars().allMatch(Character::isDigit)) {
                    throw new IllegalArgumentException(
                            "'" + entry + "' in " + list + " is no callee with an index; write 'getConnection 2'");
                }
                String callee = entry.substring(0, blank).toLowerCase(Locale.ROOT);
                roles.computeIfAbsent(callee, c -> new HashMap<>())
                        .put(Integer.valueOf(entry.substring(blank + 1)), role);
                callees.add(callee);
            }
        }
    }

    /** The callees, for the prefilter. */
    List<String> callees() {
        return callees;
    }

    /** Told by the last name of the callee, or by the last two. */
    Optional<Role> of(Assignment assignment) {
        if (assignment.argument() < 0 || assignment.callee().isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Role> byPlace = known.of(assignment.callee(), () -> byPlace(assignment.callee()));
        return byPlace.isEmpty() ? Optional.empty() : Optional.ofNullable(byPlace.get(assignment.argument()));
    }

    private Map<Integer, Role> byPlace(String written) {
        String callee = written.toLowerCase(Locale.ROOT);
        int last = callee.lastIndexOf('.');
        int two = callee.lastIndexOf('.', last - 1);
        Map<Integer, Role> byPlace = new HashMap<>(roles.getOrDefault(callee.substring(last + 1), Map.of()));
        byPlace.putAll(roles.getOrDefault(callee.substring(two + 1), Map.of()));
        return Map.copyOf(byPlace);
    }
}
