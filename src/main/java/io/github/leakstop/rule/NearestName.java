package io.github.leakstop.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was meant by a name that nobody knows. */
public final class NearestName {
    private NearestName() {}

    /** The known name with the fewest slips from the given one, or empty where none is near. */
    public static Optional<String> among(String given, Collection<String> known) {
        int tolerated = Math.max(1, given.length() / 3);
        return known.stream()
                .filter(k -> slips(given, k) <= tolerated)
                .min(Comparator.<String>comparingInt(k -> slips(given, k)).thenComparing(Comparator.naturalOrder()));
    }

    /** {@code , did you mean 'x'?}, or what there is to choose from where that is short, or nothing. */
    public static String hint(String given, Collection<String> known) {
        return among(given, known)
                .map(k -> ", did you mean '" + k + "'?")
                .orElse(known.isEmpty() || known.size() > 16 ? "" : "; known are " + String.join(", ", known));
    }

    /** Damerau-Levenshtein distance of neighbours, without regard to case. */
    private static int slips(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
