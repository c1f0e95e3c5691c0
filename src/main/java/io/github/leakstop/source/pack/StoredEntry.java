package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One entry of a pack after another as it lies there: held against the CRC-32 that the index has of it, then inflated. Not
 * thread-safe.
 */
final class StoredEntry {
    private final PackBytes pack;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private int begin;

    StoredEntry(FileChannel file, Inflater inflater) throws IOException {
        this.pack = new PackBytes(file);
        this.inflater = inflater;
    }

    /** Brings an entry into memory; returns what is wrong with it, empty if nothing is. */
    String load(long offset, long length, int checksum) throws IOException {
        if (length > Integer.MAX_VALUE || length <= 1) {
            return "an impossible length";
        }
        begin = pack.at(offset, (int) length);
        crc.reset();
        crc.update(pack.array(), begin, (int) length);
        return (int) crc.getValue() == checksum ? "" : "its checksum differs from the index";
    }

    /** Window of the pack in which the loaded entry lies. */
    PackBytes pack() {
        return pack;
    }

    /** Inflated bytes of the loaded entry, as many of them as are held in memory at most. */
    int size() {
        return (int) Math.min(EntryHeader.size(pack.array(), begin), FamilyReader.LARGEST);
    }

    /**
     * Inflates the loaded entry; returns what is wrong with it, empty if nothing is.
     *
     * @param header bytes before what is compressed
     * @param length of the entry, with its header
     */
    String inflate(int header, long length, byte[] into, int size) {
        if (length <= header) {
            return "an impossible length";
        }
        inflater.reset();
        inflater.setInput(pack.array(), begin + header, (int) length - header);
        try {
            int n = 0;
            while (n < size) {
                int more = inflater.inflate(into, n, size - n);
                if (more == 0) {
                    return "its compressed bytes end early";
                }
                n += more;
            }
            return "";
        } catch (DataFormatException e) {
            return "its compressed bytes are damaged";
        }
    }
}
