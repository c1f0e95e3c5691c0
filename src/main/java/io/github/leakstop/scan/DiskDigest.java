package io.github.leakstop.scan;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.PassingSink;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Says by a digest what was read from disk, in whatever order. Thread-safe.
 *
 * <p>Cost: a SHA-256 of each content, up to 32 MiB in all; of more there is no digest.
 */
final class DiskDigest implements ContentSink {
    private static final long MOST = 32L << 20;

    private final Map<String, byte[]> digests = new ConcurrentSkipListMap<>();
    private final LongAdder bytes = new LongAdder();
    private volatile boolean broken;

    /** @param wanted whether anybody will ask for the digest */
    DiskDigest(boolean wanted) {
        this.broken = !wanted;
    }

    /** Notes what another sink takes. */
    ContentSink before(ContentSink next) {
        return new PassingSink(next) {
            @Override
            public void accept(Content content) {
                DiskDigest.this.accept(content);
                super.accept(content);
            }

            @Override
            public Kept accept(Content content, Kept base, Copied copied) {
                DiskDigest.this.accept(content);
                return super.accept(content, base, copied);
            }

            @Override
            public void missed(Gap gap) {
                DiskDigest.this.missed(gap);
                super.missed(gap);
            }
        };
    }

    @Override
    public void accept(Content content) {
        bytes.add(content.length());
        if (broken || bytes.sum() > MOST) {
            broken = true;
            return;
        }
        MessageDigest digest = Circumstances.sha256();
        digest.update(content.bytes(), 0, content.length());
        String place = content.origin() + " " + content.firstByte() + " " + content.name();
        if (digests.put(place, digest.digest()) != null) {
            broken = true;
        }
    }

    @Override
    public void missed(Gap gap) {
        broken = true;
    }

    @Override
    public void excluded(String name) {
        // what is left out is not read
    }

    /** In hex; empty where something could not be read, or was too much. */
    Optional<String> digest() {
        if (broken) {
            return Optional.empty();
        }
        MessageDigest all = Circumstances.sha256();
        digests.forEach((place, digest) -> {
            byte[] name = place.getBytes(StandardCharsets.UTF_8);
            all.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
            all.update(name);
            all.update(digest);
        });
        return Optional.of(HexFormat.of().formatHex(all.digest()));
    }
}
