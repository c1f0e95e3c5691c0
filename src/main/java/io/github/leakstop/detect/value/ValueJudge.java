package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says why a value is no secret. Thread-safe; the cost is linear in the length of the value, and less for what was asked lately.
 *
 * <p>Words come from the lists of the rule pack, shapes stand in the code.
 */
public final class ValueJudge {
    private static final int SHORTEST_STRONG = 6;
    private static final int LONGEST_REMARK = 8;
    private static final int LONGEST_USER = 12;
    private static final String NOT_ASSIGNED = "LITERAL";

    private static final Pattern MOCK_HOST = Pattern.compile(
            "[\"'/](?:[a-z0-9-]{1,40}\\.){0,4}[a-z0-9-]{0,20}?mocks?(?:-?server)?\\.[a-z0-9.-]{2,60}[\"'/:]");

    private final List<Excuse> excuses;

    private final List<String> marks;
    private final CommonPasswords common;
    private final Set<String> mockWords;
    private final Set<String> deadWords;
    private final Set<String> deadThings;
    private final Set<String> deadNot;
    private final RecentAnswers<Optional<String>> reasons = new RecentAnswers<>(this::reason);
    private final RecentAnswers<PasswordGrade> grades = new RecentAnswers<>(this::graded);

    private ValueJudge(WordLists words) {
        Vocabulary vocabulary = new Vocabulary(words.set("placeholder-vocabulary"));
        marks = words.list("value-mark");
        mockWords = words.set("mock-remark");
        deadWords = words.set("dead-remark");
        deadThings = words.set("dead-remark-of");
        deadNot = words.set("dead-remark-not");
        common = new CommonPasswords(words, vocabulary);
        excuses = List.of(
                new Reference(words),
                new Masked(),
                new Placeholder(words, vocabulary, common),
                new SampleToken(words),
                new SelfNamed(),
                new FakeByName(words),
                new Walk(),
                new Expression(words),
                new Label(words),
                new Identifier(words),
                new TooShort());
    }

    /** A judge that knows the words of this pack. */
    public static ValueJudge of(RulePack pack) {
        return new ValueJudge(new WordLists(pack.words()));
    }

    /**
     * The reason why this value is no secret, in one or two words, or empty where nothing excuses it.
     *
     * @param value as read, escapes undone; surrounding quotes and blanks do not matter
     * @param name what takes the value, as far as known, or empty
     * @param role part of a credential that the value would be
     * @param form name of the assignment's form, such as {@code QUOTED}, or empty
     */
    public Optional<String> excuse(String value, String name, Role role, String form) {
        return reasons.of(value, name, role, form);
    }

    private Optional<String> reason(String value, String name, Role role, String form) {
        Claim claim = Claim.of(value, name, role, form, marks);
        for (Excuse excuse : excuses) {
            if (excuse.covers(claim)) {
                return isOfBinaryFile(value, form) ? Optional.empty() : Optional.of(excuse.reason());
            }
        }
        return Optional.empty();
    }

    /** What only its rule's expression found, with signs that no text has: letters in it are there by chance. */
    private static boolean isOfBinaryFile(String value, String form) {
        return form.equals(NOT_ASSIGNED)
                && value.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    }

    /** How much the value looks like a password that a person chose; parameters as for {@link #excuse}. */
    public PasswordGrade grade(String value, String name, Role role, String form) {
        return grades.of(value, name, role, form);
    }

    private PasswordGrade graded(String value, String name, Role role, String form) {
        if (excuse(value, name, role, form).isPresent()) {
            return PasswordGrade.NONE;
        }
        Claim claim = Claim.of(value, name, role, form, marks);
        Composition made = claim.made();
        for (String part : partsOfNote(claim.value())) {
            PasswordGrade graded = grade(part, "", role, "");
            if (graded == PasswordGrade.DUMMY || graded == PasswordGrade.WEAK) {
                return graded;
            }
        }
        if (common.isDummy(claim.value(), made)) {
            return PasswordGrade.DUMMY;
        }
        if (common.isWeak(claim.value(), made)) {
            return PasswordGrade.WEAK;
        }
        boolean oneKind = made.isLetters() || made.isDigits();
        return oneKind || made.length() < SHORTEST_STRONG ? PasswordGrade.WORD : PasswordGrade.STRONG;
    }

    /** The password of {@code user/password} or {@code user:password}, and what stands before a colon of Chinese prose. */
    private static List<String> partsOfNote(String value) {
        List<String> parts = new ArrayList<>();
        int slash = value.indexOf('/');
        if (slash > 0) {
            parts.add(value.substring(slash + 1));
        }
        int behindUser = value.indexOf(':');
        if (behindUser > 0 && behindUser <= LONGEST_USER && isUser(value, behindUser)) {
            parts.add(value.substring(behindUser + 1));
        }
        int colon = value.indexOf('\uff1a');
        if (colon > 0) {
            parts.add(value.substring(0, colon));
        }
        return parts;
    }

    private static boolean isUser(String value, int end) {
        return value.chars().limit(end).allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    /** Whether a short remark beside a value says that it opens nothing: {@code # noqa: mock}, {@code // not a real one}. */
    public boolean saysMock(String remark) {
        List<String> said = remark.isEmpty() ? List.of() : Letters.words(remark);
        boolean denied = said.contains("not") || said.contains("no");
        return said.size() <= LONGEST_REMARK
                && (denied
                        ? said.contains("not") && said.contains("real")
                        : said.stream().anyMatch(mockWords::contains));
    }

    /** Whether a comment above a value says that it opens nothing any more: {@code // These are expired keys}. */
    public boolean saysDead(String comment) {
        List<String> said = comment.isEmpty() ? List.of() : Letters.words(comment);
        return said.size() <= LONGEST_REMARK
                && said.stream().anyMatch(deadWords::contains)
                && said.stream().anyMatch(deadThings::contains)
                && said.stream().noneMatch(deadNot::contains);
    }

    /** Whether a short text holds the name of a host, of which one part is or ends in {@code mock}, quoted or in a URL. */
    public boolean namesMockHost(String text) {
        return text.contains("mock") && MOCK_HOST.matcher(text).find();
    }

    /** Whether the value has the spread of a drawn one: hex over 3.0 bits a character, other text over 3.5, and no words. */
    public boolean looksRandom(String value) {
        return Randomness.isLikely(value);
    }
}
