package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names, addresses, numbers and dates: text that points at a thing and opens none. What a person might have chosen is left
 * alone under a password's name, and so is everything under a rule that knows its own shape.
 */
final class Identifier implements Excuse {
    private static final int LONGEST = 300;
    private static final int LONGEST_WORD = 40;
    /** 128 bytes in base64. */
    private static final int SHORTEST_SEALED = 170;

    private static final Pattern HEX_OF_A_CHAIN = Pattern.compile("0x(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})");
    private static final double WORD_LIKENESS = -0.4;
    private static final double WORD_WITH_DIGITS = 0.3;

    private final List<String> prefixes;
    private final Set<String> whole;
    private final Set<String> digestWords;
    private final Set<String> cipherWords;
    private final Set<String> elsewhereWords;
    private final Set<String> publicWords;

    Identifier(WordLists lists) {
        prefixes = lists.list("identifier-prefix");
        whole = lists.set("identifier-whole");
        digestWords = lists.set("digest-word");
        cipherWords = lists.set("ciphertext-word");
        elsewhereWords = lists.set("elsewhere-word");
        publicWords = lists.set("public-word");
    }

    @Override
    public String reason() {
        return "identifier";
    }

    @Override
    public boolean covers(Claim claim) {
        if (claim.hasOwnShape()) {
            return false;
        }
        if (whole.contains(claim.lower())
                || prefixes.stream().anyMatch(claim.lower()::startsWith)
                || isDigest(claim)
                || isKeptElsewhere(claim)
                || isSealed(claim)
                || isInMap(claim)) {
            return true;
        }
        String value = claim.value();
        if (value.length() > LONGEST) {
            return false;
        }
        if (IdentifierShape.LIKE_RANDOM.stream().anyMatch(shape -> shape.fits(claim))) {
            return true;
        }
        if (claim.random()) {
            return false;
        }
        return IdentifierShape.ALWAYS.stream().anyMatch(shape -> shape.fits(claim))
                || (!mayBeChosen(claim)
                        && (isWord(claim)
                                || IdentifierShape.UNLESS_CHOSEN.stream().anyMatch(s -> s.fits(claim))));
    }

    /** What is handed to a look-up in the environment is the name of a variable sooner than a password. */
    private static boolean mayBeChosen(Claim claim) {
        return claim.isChosen() && !claim.form().equals("LOOKUP");
    }

    /** The name ends in a word such as {@code hash}, or says "encrypted" or "public"; {@code hashKey} may well be a key. */
    private boolean isDigest(Claim claim) {
        List<String> words = Letters.words(claim.name());
        return !words.isEmpty()
                && (digestWords.contains(words.get(words.size() - 1))
                        || words.stream().anyMatch(cipherWords::contains)
                        || (isPublishable(claim.role()) && words.stream().anyMatch(publicWords::contains)));
    }

    /** Under a bare {@code key}, what chains write as hashes and slots finds an entry: a secret's name says more. */
    private static boolean isInMap(Claim claim) {
        String last = claim.name().substring(claim.name().lastIndexOf('.') + 1);
        return claim.role() == Role.KEY
                && last.equalsIgnoreCase("key")
                && HEX_OF_A_CHAIN.matcher(claim.value()).matches();
    }

    /** A store of credentials, such as a build server's, calls each by a UUID. */
    private boolean isKeptElsewhere(Claim claim) {
        List<String> words = Letters.words(claim.name());
        return !words.isEmpty() && elsewhereWords.contains(words.get(words.size() - 1)) && Uuids.isUuid(claim.lower());
    }

    /** Under {@code secure} a build server's configuration has what it encrypted with its own RSA key. */
    private static boolean isSealed(Claim claim) {
        return claim.name().endsWith(".secure") && claim.value().length() >= SHORTEST_SEALED;
    }

    private static boolean isPublishable(Role role) {
        return role == Role.KEY || role == Role.TOKEN;
    }

    /** {@code cacheControl}, {@code vendor}, {@code base32Key}: letters that read like words, with a digit or two. */
    private static boolean isWord(Claim claim) {
        Composition made = claim.made();
        return made.length() <= LONGEST_WORD
                && made.isAlphanumeric()
                && made.digits() <= 2
                && Bigrams.english().likeness(claim.value()) > (made.digits() == 0 ? WORD_LIKENESS : WORD_WITH_DIGITS);
    }
}
