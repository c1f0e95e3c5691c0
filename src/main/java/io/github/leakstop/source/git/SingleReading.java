package io.github.leakstop.source.git;

import io.github.leakstop.source.WindowReader;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.ObjectLoader;

/** Reads, one by one, the objects that the fast pack reader leaves. */
final class SingleReading {
    private final StoreReading reading;
    private final Intake intake;
    private final JGitObjects jgit;

    SingleReading(StoreReading reading, Intake intake, JGitObjects jgit) {
        this.reading = reading;
        this.intake = intake;
        this.jgit = jgit;
    }

    void run() {
        reading.left().forEach(this::readByJGit);
        SingleObjects singles = reading.store().singles();
        for (int place = 0; place < singles.size(); place++) {
            read(place, singles.id(place));
        }
    }

    /** Reads one object, wherever it lies. */
    void read(byte[] id) {
        read(reading.store().singles().place(id, 0), id);
    }

    private void read(int place, byte[] id) {
        if (reading.isDone(id)) {
            return;
        }
        Optional<Path> file =
                place < 0 ? Optional.empty() : reading.store().singles().file(place);
        if (file.isPresent()) {
            readLoose(file.get(), id);
        } else {
            readByJGit(id);
        }
    }

    private void readLoose(Path file, byte[] id) {
        int number = reading.store().number(id, 0);
        try (LooseReader object = LooseReader.open(file)) {
            if (!reading.wants(object.kind())) {
                return;
            }
            boolean whole;
            if (object.size() > WindowReader.WINDOW && object.kind() == Kind.BLOB) {
                whole = object.isWhole(id, intake.stream(id, object.content()));
                if (whole) {
                    intake.streamed(number, id);
                }
            } else {
                byte[] bytes = object.content().readAllBytes();
                whole = object.isWhole(id, bytes.length);
                whole = whole && intake.take(object.kind(), number, id, bytes, bytes.length);
            }
            if (!whole) {
                reading.unreadable(id, "the loose object is damaged: its content does not give its name");
            }
        } catch (NoSuchFileException packedSince) {
            readByJGit(id);
        } catch (IOException e) {
            reading.unreadable(id, "the loose object is damaged or unreadable");
        }
    }

    private void readByJGit(byte[] id) {
        if (reading.isDone(id)) {
            return;
        }
        if (!reading.store().isSound()) {
            reading.unreadable(id, "it cannot be reached while an index is damaged");
            return;
        }
        int number = reading.store().number(id, 0);
        try {
            ObjectLoader object = jgit.open(id);
            Kind kind = Kind.numbered(object.getType());
            if (!reading.wants(kind)) {
                return;
            }
            if (kind == Kind.BLOB && object.getSize() > WindowReader.WINDOW) {
                try (InputStream in = object.openStream()) {
                    intake.stream(id, in);
                }
                intake.streamed(number, id);
                return;
            }
            byte[] bytes = object.getCachedBytes(Integer.MAX_VALUE);
            if (!intake.take(kind, number, id, bytes, bytes.length)) {
                reading.unreadable(id, "it is no valid object of its kind");
            }
        } catch (GuardedSink.SinkFailedException e) {
            throw e;
        } catch (LargeObjectException e) {
            reading.unreadable(id, "it is too large for this heap; give Maven more, such as MAVEN_OPTS=-Xmx2g");
        } catch (IOException | RuntimeException e) {
            reading.unreadable(id, "it is damaged or unreadable");
        }
    }
}
