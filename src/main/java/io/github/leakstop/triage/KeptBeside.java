package io.github.leakstop.triage;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Location;
import io.github.leakstop.rule.When;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds for a key that a password locks, in a file of its own as a rule, the passwords that lie in other files of its folder
 * or module.
 *
 * <p>Only for rules that ask for it, and only companions of a provider: of the general rules' passwords any may lie about,
 * and none says what it opens.
 */
final class KeptBeside {
    private final Mentions mentions;

    KeptBeside(Mentions mentions) {
        this.mentions = mentions;
    }

    /** The same credentials, worst first; those that have a companion beside them say so. */
    List<Credential> told(List<Credential> credentials) {
        List<List<Integer>> groups = groups(credentials);
        if (groups.isEmpty()) {
            return credentials;
        }
        List<Credential> told = new ArrayList<>(credentials);
        groups.forEach(group -> told.set(group.get(0), told.get(group.get(0)).with(Evidence.BESIDE)));
        return told.stream().sorted().toList();
    }

    /** Groups of indexes into {@code credentials}: a locked key, then what may open it. */
    List<List<Integer>> groups(List<Credential> credentials) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < credentials.size(); i++) {
            if (asks(credentials.get(i))) {
                List<Integer> group = group(i, credentials);
                if (group.size() > 1) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }

    private static boolean asks(Credential credential) {
        for (When when : credential.rule().when()) {
            if (when.all().contains(Evidence.BESIDE)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> group(int locked, List<Credential> credentials) {
        Collection<String> opening = credentials.get(locked).rule().companions();
        Set<String> around = surroundings(credentials.get(locked));
        List<Integer> group = new ArrayList<>(List.of(locked));
        for (int i = 0; i < credentials.size(); i++) {
            Credential other = credentials.get(i);
            if (opening.contains(other.rule().id())
                    && mentions.isSpecific(other.rule().provider())
                    && surroundings(other).stream().anyMatch(around::contains)) {
                group.add(i);
            }
        }
        return group;
    }

    private static Set<String> surroundings(Credential credential) {
        Set<String> all = new HashSet<>();
        for (Location place : credential.places()) {
            if (Neighbourhood.FILES.contains(place.origin())) {
                all.add("folder " + Neighbourhood.folder(place.path()));
                all.add("module " + Neighbourhood.module(place.path()));
            }
        }
        return all;
    }
}
