package io.github.leakstop.detect.value;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Code, not a literal: calls, members, types, operators, patterns, statements. */
final class Expression implements Excuse {
    private static final int LONGEST = 1000;

    /** Code in any form, quoted or not. */
    private static final List<Pattern> CODE = List.of(
            Pattern.compile(
                    "[\\w.$?>\\[\\]:-]*\\w\\([^()]*+(?:\\([^()]*+\\)[^()]*+)*+\\)(?:[.;,\\[)].*+)?", Pattern.DOTALL),
            Pattern.compile(
                    "(?:this|self|super|cls|args|options|opts|props|config|cfg|request|req|process|env)(?:\\.|\\[|->).*+"),
            Pattern.compile("(?:new|await|typeof|yield|lambda|function|fun|def|return)\\s.*+", Pattern.DOTALL),
            Pattern.compile("(?:\\([\\w\\s,]*+\\)|\\w++)\\s*+[=-]>.*+", Pattern.DOTALL),
            Pattern.compile("[\\w.]++::\\w++"),
            Pattern.compile(
                    "(?i)(?:select|insert\\s++into|update|delete\\s++from|create|alter|drop|grant|set)\\s.*+",
                    Pattern.DOTALL),
            Pattern.compile("[\\w\\s:=-]*+%(?:\\d\\$)?[sd@](?:[\\W_].*+)?", Pattern.DOTALL),
            Pattern.compile(
                    "[^{}]*+\\{(?:\\d|[A-Za-z_][\\w.]*+(?:[(\\[][^{}]*+)?)?(?:[:!][^{}]*+)?\\}.*+", Pattern.DOTALL),
            Pattern.compile("\\\\\\([\\w.]++\\)"),
            Pattern.compile("[#.]?[A-Za-z][\\w-]*+\\[[\\w-]++[~^$*|]?=.*+"),
            Pattern.compile("//\\w.*+"),
            Pattern.compile("\\[ ?['\"].*+", Pattern.DOTALL),
            Pattern.compile("\\d++(?: [-+*|] \\d++)++"),
            Pattern.compile(".* (?:={2,3}|!==?|&&) .*", Pattern.DOTALL),
            Pattern.compile("\\+ ?[\\w.$]++ ?\\+"),
            Pattern.compile("\\\\[0-9a-fA-F]{3,5}"),
            Pattern.compile("!!?(?:[01](?:[,;)].*+)?|[A-Za-z_$][\\w$]*+\\..*+)", Pattern.DOTALL),
            Pattern.compile("[,;)}\\]].*[:=({\\[,]", Pattern.DOTALL),
            Pattern.compile("\\w++:\"[^\"]*+\".*+"),
            Pattern.compile("\\+ ?\\w.*+[(+]|\\+ .*|.* \\+", Pattern.DOTALL),
            Pattern.compile("[\\w.]*+\\w\\(|.*\\)\\s*\\{", Pattern.DOTALL),
            Pattern.compile("[:@]?[a-z]++(?:[-:.][a-z]++)*+="));

    /** Marks of a regular expression anywhere. */
    private static final Pattern REGEX = Pattern.compile(
            "(?:\\\\[dwsb][+*{]|\\[\\^|\\[[a-zA-Z]-|\\[0-9|\\(\\?[:i=!]|\\.\\*|\\.\\+|\\{\\d+,\\d*\\})");

    /** Marks of one that no machine draws. */
    private static final Pattern PATTERN = Pattern.compile(
            "\\(\\?[:=!]|\\(\\[\\^[^\\]]\\]|\\[(?:[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9])+\\]|^/.*[\\\\\\[|].*/[gimsuy]*$");

    /** Code only where no quotes say that it is text. */
    private static final List<Pattern> BARE_CODE = List.of(
            Pattern.compile("[A-Za-z_$][\\w$]*+(?:\\??\\.[A-Za-z_$][\\w$]*+|\\[[^\\]]*+\\])++!?"),
            Pattern.compile("[&*!@]?[A-Za-z_$][\\w$]*+\\s*+(?:\\+|==|!=|\\?|&&|\\|\\||<|>|,|\\().*+", Pattern.DOTALL),
            Pattern.compile("[A-Z]\\w*+(?:<.*+>?|\\[\\]|\\?)"),
            Pattern.compile("[a-z]++[A-Z][A-Za-z]*+"),
            Pattern.compile("[A-Za-z_$][\\w$]?[;})].*+", Pattern.DOTALL),
            Pattern.compile("[A-Za-z_$][\\w$]*+(?:\\.[A-Za-z_$][\\w$]*+)++="),
            Pattern.compile("[({\\[].*+", Pattern.DOTALL));

    /** What is asked of a field of a form or of an object, and what an object hands to its own member, without quotes. */
    private static final Pattern MEMBER =
            Pattern.compile("[A-Za-z_]\\w*+\\.(?:text|value|password|passphrase|secret|token)");

    private static final Pattern SCRIPT = Pattern.compile(
            "[A-Za-z_$][\\w$]*+(?:(?:\\.[A-Za-z_$][\\w$]*+)++(?:[);,].*+|=\\{.*+)|\\[\\d++\\].*+)", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*+(?:\\.[A-Za-z_]\\w*+)*+");
    private static final Pattern OWN_MEMBER = Pattern.compile("(?:self|this|cls)\\..++");
    private static final Set<String> UNQUOTED = Set.of("BARE", "PROPERTY", "YAML");

    private final Set<String> types;

    Expression(WordLists lists) {
        types = lists.set("type-word");
    }

    @Override
    public String reason() {
        return "expression";
    }

    @Override
    public boolean covers(Claim claim) {
        String value = claim.value();
        if (claim.hasOwnShape() || value.length() > LONGEST) {
            return false;
        }
        boolean unquoted = UNQUOTED.contains(claim.form());
        if (types.contains(unquoted ? withoutEnd(claim.lower()) : claim.lower()) || isUnion(claim)) {
            return true;
        }
        if (unquoted && isMember(claim)) {
            return true;
        }
        if (claim.random()) {
            return PATTERN.matcher(value).find();
        }
        return (!claim.made().isAlphanumeric() && (REGEX.matcher(value).find() || fits(CODE, value)))
                || (claim.form().equals("BARE") && fits(BARE_CODE, value));
    }

    private static boolean isMember(Claim claim) {
        return MEMBER.matcher(claim.value()).matches()
                || SCRIPT.matcher(claim.value()).matches()
                || OWN_MEMBER.matcher(claim.name()).matches()
                        && VARIABLE.matcher(claim.value()).matches();
    }

    /** {@code str | None}. */
    private boolean isUnion(Claim claim) {
        return claim.made().mayHave('|')
                && claim.value().indexOf('|') > 0
                && types.containsAll(List.of(claim.lower().split(" *\\| *")));
    }

    /** {@code None} of {@code password=None):}. */
    private static String withoutEnd(String value) {
        int end = value.length();
        while (end > 0 && "),:;".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }

    private static boolean fits(List<Pattern> patterns, String value) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(value).matches());
    }
}
