package io.github.leakstop.triage;

import io.github.leakstop.finding.Located;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins the parts of one credential: what keeps company in a content, through every content that shares a value with it,
 * what a name's stem ties, and what lies beside the password that opens it.
 *
 * <p>A union-find over values. A value that a person chose joins a set but never bridges two: one passphrase on two keys is
 * still two credentials to revoke.
 */
final class CredentialSets {
    private final List<Credential> credentials;
    private final int[] parent;
    private final boolean[] machineMade;

    private CredentialSets(List<Credential> credentials) {
        this.credentials = credentials;
        this.parent = new int[credentials.size()];
        this.machineMade = new boolean[credentials.size()];
        for (int i = 0; i < machineMade.length; i++) {
            parent[i] = i;
            machineMade[i] = !credentials.get(i).secret().isChosen();
        }
    }

    /**
     * Partitions the credentials; those that stand alone are sets of one.
     *
     * @param credentials in an order that does not hang on the order of input
     */
    static List<List<Credential>> of(List<Credential> credentials, NameStems stems, KeptBeside beside) {
        Set<List<Integer>> groups = new LinkedHashSet<>(companies(credentials));
        groups.addAll(stems.groups(credentials));
        groups.addAll(beside.groups(credentials));
        List<List<Integer>> sorted = new ArrayList<>(groups);
        sorted.sort(CredentialSets::compare);
        CredentialSets sets = new CredentialSets(credentials);
        for (List<Integer> group : sorted) {
            sets.joinFirmly(group);
        }
        for (List<Integer> group : sorted) {
            sets.attachChosen(group);
        }
        return sets.partition();
    }

    private static List<List<Integer>> companies(List<Credential> credentials) {
        IdentityHashMap<Located, Map<Integer, Set<Integer>>> byContent = new IdentityHashMap<>();
        for (int i = 0; i < credentials.size(); i++) {
            for (Claim claim : credentials.get(i).claims()) {
                int company = claim.candidate().company();
                if (company != 0) {
                    byContent
                            .computeIfAbsent(claim.where(), k -> new TreeMap<>())
                            .computeIfAbsent(company, k -> new TreeSet<>())
                            .add(i);
                }
            }
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Map<Integer, Set<Integer>> companies : byContent.values()) {
            for (Set<Integer> company : companies.values()) {
                all.add(List.copyOf(company));
            }
        }
        return all;
    }

    private void joinFirmly(List<Integer> group) {
        List<Integer> firm = group.stream().filter(i -> machineMade[i]).toList();
        List<Integer> joined = firm.isEmpty() ? group : firm;
        joined.forEach(i -> join(joined.get(0), i));
    }

    /** Only what hangs on no machine-made value yet: the first group in order keeps a value that several want. */
    private void attachChosen(List<Integer> group) {
        group.stream()
                .filter(i -> machineMade[i])
                .findFirst()
                .ifPresent(firm ->
                        group.stream().filter(i -> !machineMade[root(i)]).forEach(i -> join(firm, i)));
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[b] = a;
        machineMade[a] |= machineMade[b];
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private List<List<Credential>> partition() {
        Map<Integer, List<Credential>> byRoot = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            byRoot.computeIfAbsent(root(i), k -> new ArrayList<>()).add(credentials.get(i));
        }
        return List.copyOf(byRoot.values());
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
