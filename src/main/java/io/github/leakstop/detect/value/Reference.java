package io.github.leakstop.detect.value;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A pointer to where the secret is kept, or the secret in encrypted form: {@code ${TOKEN}}, {@code ENC(..)}. */
final class Reference implements Excuse {
    private static final List<Character> MARKS = List.of('@', '%', '#');

    /** {@code $dir/name}. */
    private static final Pattern PATH = Pattern.compile("\\$[A-Za-z_]{2,}+/.*+");

    private static final int SHORTEST_WORD = 3;
    private static final Set<Integer> RSA_BYTES = Set.of(64, 128, 256, 384, 512);

    private final List<String> prefixes;

    Reference(WordLists lists) {
        prefixes = lists.list("reference-prefix");
    }

    @Override
    public String reason() {
        return "reference";
    }

    @Override
    public boolean covers(Claim claim) {
        String lower = claim.lower();
        Composition made = claim.made();
        return (made.mayHave('$')
                        && (encloses(lower, "${", "}") || encloses(lower, "$(", ")") || isShellVariable(claim)))
                || (made.mayHave('{') && (encloses(lower, "{{", "}}") || encloses(lower, "#{", "}") || isCipher(claim)))
                || (made.mayHave('%') && (encloses(lower, "<%", "%>") || encloses(lower, "%(", ")s")))
                || (made.mayHaveAny("@%#") && MARKS.stream().anyMatch(mark -> isWrapped(lower, mark)))
                || isBlocks(claim)
                || startsAsOne(lower);
    }

    private boolean startsAsOne(String lower) {
        for (String prefix : prefixes) {
            if (lower.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean encloses(String text, String open, String close) {
        int from = text.indexOf(open);
        return from >= 0 && text.indexOf(close, from + open.length()) >= 0;
    }

    /** {@code @maven.property@}, {@code %VARIABLE%}: a name between two equal marks. */
    private static boolean isWrapped(String text, char mark) {
        int last = text.length() - 1;
        if (last < 2 || text.charAt(0) != mark || text.charAt(last) != mark) {
            return false;
        }
        return text.substring(1, last).chars().allMatch(c -> isNamePart((char) c) || c == '.' || c == '-');
    }

    /** {@code $TOKEN}; a quoted password may begin with a dollar too, but then holds more than a lower-case name. */
    private static boolean isShellVariable(Claim claim) {
        String text = claim.value();
        if (PATH.matcher(text).matches()) {
            return true;
        }
        if (text.length() < 2 || text.charAt(0) != '$' || !text.chars().skip(1).allMatch(c -> isNamePart((char) c))) {
            return false;
        }
        boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean constant = claim.lower().equals(text) || text.chars().noneMatch(Character::isLowerCase);
        return !digits || (constant && (!claim.isChosen() || isOfWords(text)));
    }

    /** {@code $P4A_KEYSTORE_PASSWD}: the last of several words is longer than most years, and has no digit. */
    private static boolean isOfWords(String text) {
        String last = text.substring(text.lastIndexOf('_') + 1);
        return text.indexOf('_') > 0
                && last.length() >= SHORTEST_WORD
                && last.chars().allMatch(Character::isLetter);
    }

    /** {@code {base64=}} as {@code mvn --encrypt-password} and Jenkins write it. */
    private static boolean isCipher(Claim claim) {
        String text = claim.value();
        int last = text.length() - 1;
        return last > 20
                && text.charAt(0) == '{'
                && text.endsWith("=}")
                && text.substring(1, last)
                        .chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
    }

    /** Base64 of whole RSA blocks where a person would have chosen: a password that was encrypted with a public key. */
    private static boolean isBlocks(Claim claim) {
        String text = claim.value();
        return claim.isChosen()
                && claim.random()
                && text.endsWith("=")
                && Base64Text.decode(text)
                        .filter(bytes -> RSA_BYTES.contains(bytes.length))
                        .isPresent();
    }

    private static boolean isNamePart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
    }
}
