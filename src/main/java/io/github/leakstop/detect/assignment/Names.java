package io.github.leakstop.detect.assignment;

import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.RulePack;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says from a name what part of a credential it speaks of. The vocabulary is the rule pack's {@code names-*} lists.
 *
 * <p>The last telling phrase decides: {@code secretKeyProd} is a secret, {@code secretName} none. Immutable and
 * thread-safe.
 */
public final class Names {
    private static final Map<String, Role> LISTS = Map.of(
            "names-key", Role.KEY,
            "names-secret", Role.SECRET,
            "names-passphrase", Role.PASSPHRASE,
            "names-password", Role.PASSWORD,
            "names-token", Role.TOKEN,
            "names-private-key", Role.PRIVATE_KEY,
            "names-mnemonic", Role.MNEMONIC);
    private static final int MOST_UNKNOWN_BEHIND = 3;
    private static final int MOST_UNKNOWN_IN_PHRASE = 2;
    private static final int LONGEST_LABEL = 7;
    private static final int LONGEST_PHRASE = 4;
    private static final int LONGEST_NAME = 300;
    private static final int SHORTEST_INNER = 5;
    private static final Set<String> SHORT_ENDINGS = Set.of("pwd", "pass");
    private static final Pattern PASS_ELSE = Pattern.compile("(?i)pass (?:\\d+|(?:an?|the|in|any|all) .+)");
    private static final Pattern MISSPELT_SECRET = Pattern.compile("se[cer]{2,5}t");

    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> onlyLast;
    private final Set<String> not;
    private final Set<String> verbsNot;
    private final Set<String> neutral;
    private final Set<String> proseNot;
    private final List<String> inner;
    private final Map<Character, List<String>> innerByFirst;

    private Names(Map<String, List<String>> words) {
        LISTS.forEach(
                (list, role) -> words.getOrDefault(list, List.of()).forEach(phrase -> roles.put(joined(phrase), role)));
        onlyLast = joined(words.getOrDefault("names-only-last", List.of()));
        not = joined(words.getOrDefault("names-not", List.of()));
        verbsNot = joined(words.getOrDefault("names-verbs-not", List.of()));
        neutral = joined(words.getOrDefault("names-neutral", List.of()));
        proseNot = joined(words.getOrDefault("names-prose-not", List.of()));
        inner = roles.keySet().stream()
                .filter(phrase -> phrase.length() >= SHORTEST_INNER || Character.isIdeographic(phrase.charAt(0)))
                .filter(phrase -> !onlyLast.contains(phrase))
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        innerByFirst = inner.stream().collect(Collectors.groupingBy(phrase -> phrase.charAt(0)));
    }

    /** Names with the vocabulary of this pack. */
    public static Names of(RulePack pack) {
        return new Names(pack.words());
    }

    private static Set<String> joined(List<String> phrases) {
        Set<String> result = new HashSet<>();
        phrases.forEach(phrase -> result.add(joined(phrase)));
        return Set.copyOf(result);
    }

    private static String joined(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /**
     * The role that a name speaks of, or where there is no name the callee.
     *
     * @param name path of what takes the value, or empty
     * @param callee path of what is called with the value, or empty
     */
    public Optional<Role> role(String name, String callee) {
        if (!name.isEmpty()) {
            return name.indexOf(' ') < 0 ? roleOf(wordsOf(name), MOST_UNKNOWN_BEHIND) : roleOfLabel(name);
        }
        String called = callee.substring(callee.lastIndexOf('.') + 1);
        List<String> words = wordsOf(called);
        return words.isEmpty() || verbsNot.contains(words.get(0))
                ? Optional.empty()
                : roleOf(words, MOST_UNKNOWN_BEHIND);
    }

    private static List<String> wordsOf(String name) {
        List<String> words =
                NameWords.of(name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name);
        words.replaceAll(word -> isMisspeltSecret(word) ? "secret" : word);
        return words;
    }

    /** A name of several words is a label; one that asks for something, a sentence or a turn of work is none. */
    private Optional<Role> roleOfLabel(String name) {
        List<String> words = wordsOf(name);
        boolean prose = words.size() > LONGEST_LABEL || words.stream().anyMatch(proseNot::contains);
        return prose || PASS_ELSE.matcher(name).matches() ? Optional.empty() : roleOf(words, MOST_UNKNOWN_IN_PHRASE);
    }

    private Optional<Role> roleOf(List<String> words, int mostUnknown) {
        int unknown = 0;
        for (int last = words.size() - 1; last >= 0 && unknown <= mostUnknown; last--) {
            Verdict verdict = at(words, last, unknown == 0);
            if (verdict.decided()) {
                return verdict.role();
            }
            unknown += neutral.contains(words.get(last)) ? 0 : 1;
        }
        return Optional.empty();
    }

    /** What the phrases that end at this word say, the longest first. */
    private Verdict at(List<String> words, int last, boolean isLast) {
        for (int first = Math.max(0, last - LONGEST_PHRASE + 1); first <= last; first++) {
            String phrase = String.join("", words.subList(first, last + 1));
            Verdict verdict = exactly(phrase, isLast);
            if (verdict.decided()) {
                return verdict;
            }
        }
        return within(words.get(last));
    }

    private Verdict exactly(String phrase, boolean isLast) {
        if (not.contains(phrase)) {
            return Verdict.NONE;
        }
        Role role = roles.get(phrase);
        if (role != null && (isLast || !onlyLast.contains(phrase))) {
            return Verdict.of(role);
        }
        return isMisspeltSecret(phrase) ? Verdict.of(Role.SECRET) : Verdict.OPEN;
    }

    private static boolean isMisspeltSecret(String word) {
        return word.startsWith("se") && MISSPELT_SECRET.matcher(word).matches();
    }

    /** A word that runs others together: {@code npassphrase}, {@code okxsecretkey}, {@code passwordvalue}. */
    private Verdict within(String word) {
        if (!holdsPhrase(word)) {
            return endsShort(word);
        }
        for (String phrase : inner) {
            if (word.endsWith(phrase)) {
                return Verdict.of(role(phrase));
            }
        }
        for (String phrase : inner) {
            int at = word.lastIndexOf(phrase);
            if (at < 0) {
                continue;
            }
            String rest = word.substring(at + phrase.length());
            if (rest.isEmpty() || rest.equals("s")) {
                return Verdict.of(role(phrase));
            }
            if (neutral.contains(rest)) {
                return Verdict.of(role(phrase));
            }
            return not.contains(rest) || !roles.containsKey(rest) ? Verdict.NONE : Verdict.of(role(rest));
        }
        return endsShort(word);
    }

    private static Verdict endsShort(String word) {
        for (String ending : SHORT_ENDINGS) {
            if (word.endsWith(ending) && word.length() > ending.length()) {
                return Verdict.of(Role.PASSWORD);
            }
        }
        return Verdict.OPEN;
    }

    /** Whether any of the phrases is in the word; most words hold none, which their first letters tell. */
    private boolean holdsPhrase(String word) {
        for (int i = 0; i < word.length(); i++) {
            for (String phrase : innerByFirst.getOrDefault(word.charAt(i), List.of())) {
                if (word.startsWith(phrase, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Role role(String phrase) {
        return roles.getOrDefault(phrase, Role.ANY);
    }

    /** Whether a word settles the matter, and how. */
    private record Verdict(boolean decided, Optional<Role> role) {
        static final Verdict OPEN = new Verdict(false, Optional.empty());
        static final Verdict NONE = new Verdict(true, Optional.empty());

        static Verdict of(Role role) {
            return new Verdict(true, Optional.of(role));
        }
    }
}
