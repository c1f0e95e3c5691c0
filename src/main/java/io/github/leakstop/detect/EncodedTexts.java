package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.finding.Detection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/*
 * Finds texts that were put into base64 whole and looks into them: the settings in a Kubernetes secret, a file in a variable
 * of a pipeline.
 *
 * Idea: what hands over a credential has a word such as "secret" in it, and the prefilter searches for those words as base64
 * spells them. Only the run round such a hit is decoded; what comes out is examined as a content of its own.
 * Cost: nothing for a content without such a hit; else in proportion to the runs.
 * Not for: values in base64 that have a name, which the name finds; pictures and source maps in URLs; tokens of several parts.
 */
final class EncodedTexts {
    private static final int SHORTEST = 40;
    private static final int LONGEST = 1 << 16;
    /** So many digits hold so many bytes. */
    private static final int GROUP = 4;

    private static final int BYTES = 3;
    private static final String URL = "base64,";

    private final RuleIndex index;
    private final Text text;
    private final Profile profile;
    private final Work work;

    EncodedTexts(RuleIndex index, Text text, Profile profile, Work work) {
        this.index = index;
        this.text = text;
        this.profile = profile;
        this.work = work;
    }

    /**
     * A text in base64.
     *
     * @param start offset of its first digit
     * @param end behind its last one
     * @param held what was found in it, which is something
     */
    record EncodedText(int start, int end, Detection held) {
        /** Where the group begins that holds a byte of the text. */
        int digit(long decoded) {
            return start + (int) (decoded / BYTES * GROUP);
        }

        /** Behind the group that holds the last byte before this one. */
        int digitBehind(long decoded) {
            return Math.min(end, start + (int) ((decoded + BYTES - 1) / BYTES * GROUP));
        }

        boolean overlaps(Sighting sighting) {
            return sighting.start() < end && start < sighting.end();
        }
    }

    /** Those that hold anything, in order. */
    List<EncodedText> at(Hits hits) {
        List<EncodedText> found = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < hits.words(); i++) {
            int hit = hits.wordEnd(i) - 1;
            if (hit >= done && (index.wordTable().senses(hits.word(i)) & WordTable.ENCODED) != 0) {
                int start = edge(hit, -1, done) + 1;
                done = edge(hit, 1, text.length());
                work.add(done - start);
                if (isWhole(start, done)) {
                    Detection held = decoded(start, done).map(this::detected).orElse(Detection.NONE);
                    if (!held.candidates().isEmpty()) {
                        found.add(new EncodedText(start, done, held));
                    }
                }
            }
        }
        return found;
    }

    /** The first byte in a direction that is no digit of base64, or the limit, or a byte too far away. */
    private int edge(int from, int step, int limit) {
        int at = from;
        while (at != limit - (step < 0 ? 1 : 0) && Math.abs(at - from) <= LONGEST && isDigit(text.at(at))) {
            at += step;
        }
        return at;
    }

    private static boolean isDigit(byte b) {
        return Boundary.isAlphanumeric(b) || b == '+' || b == '/';
    }

    private boolean isWhole(int start, int end) {
        return end - start >= SHORTEST
                && end - start <= LONGEST
                && ".-_".indexOf(text.at(start - 1)) < 0
                && ".-_".indexOf(text.at(end)) < 0
                && !text.startsWith(URL, start - URL.length());
    }

    private Optional<byte[]> decoded(int start, int end) {
        int whole = end - start - (end - start) % GROUP;
        byte[] digits = new byte[(end - start) % GROUP == 1 ? whole : end - start];
        System.arraycopy(text.bytes(), start, digits, 0, digits.length);
        byte[] plain = Base64.getDecoder().decode(digits);
        return isText(plain) ? Optional.of(plain) : Optional.empty();
    }

    private static boolean isText(byte[] plain) {
        for (byte b : plain) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Detection detected(byte[] plain) {
        Hits hits = new Hits();
        index.prefilter().scan(plain, plain.length, hits);
        return hits.isEmpty()
                ? Detection.NONE
                : Examination.ofDecoded(index, Text.of(plain, plain.length), hits, profile, work)
                        .detection(1, 0);
    }
}
