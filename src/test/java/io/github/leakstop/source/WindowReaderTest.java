package io.github.leakstop.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WindowReaderTest {
    private static final int WINDOW = 64;
    private static final int OVERLAP = 16;

    private final RecordingSink sink = new RecordingSink();

    @Property(tries = 300)
    void windows_cover_the_file_and_know_their_offset_and_line(
            @ForAll @AlphaChars @Chars('\n') @StringLength(max = 700) String text,
            @ForAll @IntRange(max = 800) int expected)
            throws IOException {
        RecordingSink each = new RecordingSink();
        reader().read(new Trickle(text), expected, Origin.WORK_TREE, "f", each);
        int covered = 0;
        for (RecordingSink.Seen window : each.seen) {
            int from = (int) window.firstByte();
            assertTrue(from == 0 || from == covered - OVERLAP);
            assertEquals(text.substring(from, from + window.text().length()), window.text());
            assertEquals(
                    1 + text.substring(0, from).chars().filter(c -> c == '\n').count(), window.firstLine());
            assertTrue(window.capacity() <= WINDOW);
            covered = from + window.text().length();
        }
        assertEquals(text.length(), covered);
    }

    @Property(tries = 300)
    void whatever_is_no_longer_than_the_overlap_stands_whole_in_one_window(
            @ForAll @IntRange(min = 0, max = 600) int at, @ForAll @IntRange(min = 0, max = 100) int after)
            throws IOException {
        RecordingSink each = new RecordingSink();
        String planted = "0123456789abcdef";
        reader().read(new Trickle(".".repeat(at) + planted + ".".repeat(after)), 0, Origin.WORK_TREE, "f", each);
        assertTrue(each.seen.stream().anyMatch(s -> s.text().contains(planted)));
    }

    @Test
    void a_buffer_grown_by_a_large_file_leaves_nothing_in_a_later_small_one() throws IOException {
        WindowReader reader = reader();
        reader.read(new Trickle("x".repeat(200)), 200, Origin.WORK_TREE, "large", new RecordingSink());
        reader.read(new Trickle("small"), 5, Origin.WORK_TREE, "small", sink);
        assertEquals("small", sink.seen.get(0).text());
    }

    private static WindowReader reader() {
        return new WindowReader(WINDOW, OVERLAP);
    }

    /** Gives at most seven bytes a call, as a slow disk may. */
    private record Trickle(ReadableByteChannel text) implements ReadableByteChannel {
        Trickle(String text) {
            this(Channels.newChannel(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))));
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            int limit = into.limit();
            into.limit(Math.min(limit, into.position() + 7));
            int read = text.read(into);
            into.limit(limit);
            return read;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
