package io.github.leakstop.scan;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.PassingSink;
import java.util.Optional;

/** Contents that are looked at again: where it is known what they gave, only the values are taken from them anew. */
final class Recollection extends PassingSink {
    private final Memory memory;
    private final SeenBlobs seen;
    private final Sightings sightings;

    /** @param seen takes what has to be detected */
    Recollection(Memory memory, SeenBlobs seen, Sightings sightings) {
        super(seen);
        this.memory = memory;
        this.seen = seen;
        this.sightings = sightings;
    }

    @Override
    public void accept(Content content) {
        if (!isRecalled(content)) {
            super.accept(content);
        }
    }

    @Override
    public Kept accept(Content content, Kept base, Copied copied) {
        return isRecalled(content) ? Kept.NOTHING : super.accept(content, base, copied);
    }

    private boolean isRecalled(Content content) {
        Optional<Detection> known = memory.outline(content.name()).map(outline -> outline.in(content.bytes()));
        known.ifPresent(detection -> {
            seen.saw(content);
            sightings.keep(content, detection);
        });
        return known.isPresent();
    }
}
