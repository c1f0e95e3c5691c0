package io.github.leakstop.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Where an offset lies, in whatever order offsets are asked for. */
class LinesTest {
    private static final String SMILE = "\ud83d\ude00";

    @Property
    void a_place_is_the_same_in_whatever_order_places_are_asked(
            @ForAll @Size(max = 12) List<@IntRange(max = 60) Integer> offsets,
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'c') @Chars({'\n', '\r', '\t', 'é', '中', '*'})
                    String drawn) {
        String content = drawn.replace("*", SMILE);
        byte[] bytes = content.getBytes(UTF_8);
        Lines lines = new Lines(Text.of(bytes, bytes.length), 7);

        for (int offset : offsets) {
            if (offset <= bytes.length && isBoundary(bytes, offset)) {
                assertEquals(counted(new String(bytes, 0, offset, UTF_8)), lines.at(offset));
            }
        }
    }

    private static boolean isBoundary(byte[] bytes, int offset) {
        return offset == bytes.length || (bytes[offset] & 0xc0) != 0x80;
    }

    private static Lines.Position counted(String before) {
        int line = 7 + (int) before.chars().filter(c -> c == '\n').count();
        return new Lines.Position(line, before.length() - before.lastIndexOf('\n'));
    }
}
