package io.github.leakstop.source.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.PackIndex;

/**
 * Lists the objects of a pack index that the fast reader refuses: version 1, or more objects than that one numbers.
 *
 * <p>JGit makes arrays as large as the fan-out table says, so a damaged table could ask for all memory; it is looked at first.
 * Formats: gitformat-pack(5).
 */
final class SlowIndex {
    private static final int MAGIC = 0xff744f63;
    private static final int BUCKETS = 256;
    private static final int TRAILER = 40;

    private SlowIndex() {}

    /**
     * Hex ids of all objects.
     *
     * @throws IOException when the index is damaged or unreadable
     */
    static List<String> ids(Path file) throws IOException {
        requireSound(file);
        List<String> ids = new ArrayList<>();
        for (PackIndex.MutableEntry entry : PackIndex.open(file.toFile())) {
            ids.add(entry.name());
        }
        return ids;
    }

    private static void requireSound(Path file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(8 + BUCKETS * 4);
        long length;
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            length = in.size();
            int read = 0;
            while (head.hasRemaining() && read >= 0) {
                read = in.read(head);
            }
        }
        boolean second = head.getInt(0) == MAGIC;
        int fanOut = second ? 8 : 0;
        long entry = second ? 28 : 24;
        long count = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            long next = Integer.toUnsignedLong(head.getInt(fanOut + bucket * 4));
            if (next < count) {
                throw new IOException("the fan-out table of " + file.getFileName() + " is damaged");
            }
            count = next;
        }
        long least = fanOut + BUCKETS * 4 + count * entry + TRAILER;
        if (length < least || !second && length != least) {
            throw new IOException(file.getFileName() + " is cut off or damaged");
        }
    }
}
