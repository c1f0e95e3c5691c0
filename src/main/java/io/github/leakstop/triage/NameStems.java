package io.github.leakstop.triage;

import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.RulePack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds parts of one credential that are kept apart and tied by their names: {@code okx.main.api-key} here and
 * {@code OKX_MAIN_SECRET} there.
 *
 * <p>The stem of a name is what is left without the words of roles. It ties only where the provider's own word is in it and
 * no role occurs twice: several secrets under one stem are several credentials, and which key goes with which is not known.
 */
final class NameStems {
    private static final String VOCABULARY = "names-";
    private static final String NOT_A_ROLE = "-not";

    private final Mentions mentions;
    private final Set<String> roleWords = new HashSet<>();

    NameStems(RulePack pack, Mentions mentions) {
        this.mentions = mentions;
        pack.words().forEach((list, names) -> {
            if (list.startsWith(VOCABULARY) && !list.endsWith(NOT_A_ROLE)) {
                for (String name : names) {
                    roleWords.addAll(PathWords.of(name));
                }
            }
        });
    }

    /** Groups of indexes into {@code credentials} that belong together by name; each has two members at least. */
    Collection<List<Integer>> groups(List<Credential> credentials) {
        Map<String, Set<Integer>> byStem = new TreeMap<>();
        for (int i = 0; i < credentials.size(); i++) {
            Credential credential = credentials.get(i);
            for (Claim claim : credential.claims()) {
                if (claim.rule().isSame(credential.rule())) {
                    Optional<String> stem = stem(claim);
                    if (stem.isPresent()) {
                        byStem.computeIfAbsent(stem.get(), k -> new TreeSet<>()).add(i);
                    }
                }
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (Set<Integer> group : byStem.values()) {
            if (group.size() > 1 && eachRoleOnce(group, credentials)) {
                groups.add(List.copyOf(group));
            }
        }
        return groups;
    }

    private static boolean eachRoleOnce(Set<Integer> group, List<Credential> credentials) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int place : group) {
            if (!roles.add(credentials.get(place).role())) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> stem(Claim claim) {
        String provider = claim.rule().provider();
        StringJoiner stem = new StringJoiner(".");
        for (String word : PathWords.of(claim.candidate().name())) {
            if (!isOfRole(word)) {
                stem.add(word);
            }
        }
        return mentions.inName(stem.toString()).contains(provider)
                ? Optional.of(provider + "/" + stem)
                : Optional.empty();
    }

    /** A word that some provider goes by tells nothing of a role. */
    private boolean isOfRole(String word) {
        return roleWords.contains(word) && mentions.inName(word).isEmpty();
    }
}
