package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A value that only says again what takes it: {@code secret_key = "secretKey"}, {@code OK_ACCESS_KEY = "OK-ACCESS-KEY"}.
 * {@code password = "password"} is not among them: that is a password, and a weak one.
 */
final class SelfNamed implements Excuse {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]++(?:[._-][A-Za-z]++)++|[a-z]++[A-Z][A-Za-z]*+");
    private static final int SHORTEST_LAST = 4;
    private static final int FEWEST_INITIALS = 3;
    private static final int MOST_INITIALS = 5;

    @Override
    public String reason() {
        return "self-named";
    }

    @Override
    public boolean covers(Claim claim) {
        if (isInitials(claim)) {
            return true;
        }
        if (claim.hasOwnShape() || claim.name().isEmpty()) {
            return false;
        }
        if (claim.role() == Role.PASSWORD) {
            return isVariable(claim);
        }
        String value = Letters.squeezed(claim.value());
        return isVariable(claim)
                || value.length() > 2
                        && (Letters.squeezed(claim.name()).endsWith(value) || isTold(claim.value(), claim.name()));
    }

    /** {@code db_password=db_password}, {@code senderPass = flag("sender-pass")}, {@code password=conf.mail_password}. */
    private static boolean isVariable(Claim claim) {
        String value = withoutMark(claim.value());
        if (!NAME.matcher(value).matches()) {
            return false;
        }
        String name = Letters.squeezed(claim.name());
        String last = claim.name().substring(claim.name().lastIndexOf('.') + 1);
        boolean member = value.indexOf('.') > 0 && !claim.form().equals("QUOTED") && last.length() >= SHORTEST_LAST;
        return name.endsWith(Letters.squeezed(value))
                || (member && Letters.squeezed(value).endsWith(Letters.squeezed(last)));
    }

    /** Without what denies it, points at it or calls it private: {@code shownPass = !shownPass}. */
    private static String withoutMark(String value) {
        return !value.isEmpty() && "!_&*$".indexOf(value.charAt(0)) >= 0 ? value.substring(1) : value;
    }

    /** {@code ENCRYPT_MASTER_PASSWORD = "emp"}: the short name of an option. */
    private static boolean isInitials(Claim claim) {
        String value = claim.value();
        if (value.length() < FEWEST_INITIALS || value.length() > MOST_INITIALS) {
            return false;
        }
        List<String> words = Letters.words(claim.name());
        int first = words.size() - value.length();
        return first >= 0
                && IntStream.range(0, value.length())
                        .allMatch(i -> words.get(first + i).charAt(0) == value.charAt(i));
    }

    /** Whether all words of the value stand in the name, in their order, and nothing but words makes up the value. */
    private static boolean isTold(String value, String name) {
        if (value.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        List<String> said = Letters.words(value);
        int told = 0;
        for (String word : Letters.words(name)) {
            if (told < said.size() && said.get(told).equals(word)) {
                told++;
            }
        }
        return told > 0 && told == said.size();
    }
}
