package io.github.leakstop.triage;

import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.RulePack;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
                names.forEach(name -> roleWords.addAll(PathWords.of(name)));
            }
        });
        roleWords.removeIf(word -> !mentions.inName(word).isEmpty());
    }

    /** Groups of indexes into {@code credentials} that belong together by name; each has two members at least. */
    Collection<List<Integer>> groups(List<Credential> credentials) {
        Map<String, Set<Integer>> byStem = new TreeMap<>();
        for (int i = 0; i < credentials.size(); i++) {
            Credential credential = credentials.get(i);
            for (Claim claim : credential.claims()) {
                if (claim.rule().equals(credential.rule())) {
                    Optional<String> stem = stem(claim);
                    int index = i;
                    stem.ifPresent(
                            s -> byStem.computeIfAbsent(s, k -> new TreeSet<>()).add(index));
                }
            }
        }
        return byStem.values().stream()
                .filter(group -> group.size() > 1 && eachRoleOnce(group, credentials))
                .map(List::copyOf)
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    private static boolean eachRoleOnce(Set<Integer> group, List<Credential> credentials) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        return group.stream().allMatch(i -> roles.add(credentials.get(i).role()));
    }

    private Optional<String> stem(Claim claim) {
        String provider = claim.rule().provider();
        String stem = PathWords.of(claim.candidate().name()).stream()
                .filter(word -> !roleWords.contains(word))
                .collect(Collectors.joining("."));
        return mentions.inName(stem).contains(provider) ? Optional.of(provider + "/" + stem) : Optional.empty();
    }
}
