package io.github.leakstop.source.worktree;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.LfsPointer;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.WindowReader;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** One thread's reading of listed files: what stands at a path now becomes a content or a gap. */
final class FileReading {
    private static final Set<OpenOption> WITHOUT_FOLLOWING = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path root;
    private final LinkFreeFolders folders;
    private final ContentSink sink;
    private final WindowReader reader = new WindowReader();

    FileReading(Path root, LinkFreeFolders folders, ContentSink sink) {
        this.root = root;
        this.folders = folders;
        this.sink = sink;
    }

    void read(TreeFile listed) {
        String path = listed.path();
        try {
            if (!folders.leadTo(path)) {
                missed(Gap.Cause.VANISHED_FILES, path, "its folder is gone or is now a symbolic link");
                return;
            }
            readWhatIsThere(root.resolve(path), path, listed.ignored() ? Origin.IGNORED : Origin.WORK_TREE);
        } catch (NoSuchFileException e) {
            missed(Gap.Cause.VANISHED_FILES, path, "was listed but is gone");
        } catch (AccessDeniedException e) {
            missed(Gap.Cause.UNREADABLE_FILES, path, "permission denied");
        } catch (InvalidPathException e) {
            missed(Gap.Cause.UNREADABLE_FILES, path, "this locale cannot spell its name; set LC_ALL=C.UTF-8");
        } catch (IOException e) {
            missed(Gap.Cause.UNREADABLE_FILES, path, reason(e));
        }
    }

    private void readWhatIsThere(Path file, String path, Origin origin) throws IOException {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (is.isRegularFile()) {
            try (SeekableByteChannel channel = Files.newByteChannel(file, WITHOUT_FOLLOWING)) {
                reader.read(channel, is.size(), origin, path, this::take);
            }
        } else if (is.isSymbolicLink()) {
            byte[] text = Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
            sink.accept(Content.whole(origin, path, text, text.length));
        } else if (is.isDirectory()) {
            missed(Gap.Cause.VANISHED_FILES, path, "was listed as a file but is a folder now");
        }
        // Sockets, pipes and devices hold no content, and git does not track them.
    }

    private void take(Content content) {
        if (content.firstByte() == 0 && LfsPointer.is(content.bytes(), content.length())) {
            missed(Gap.Cause.LFS_POINTERS, content.name(), "only its pointer is there");
        }
        sink.accept(content);
    }

    private void missed(Gap.Cause cause, String path, String detail) {
        sink.missed(new Gap(cause, path, detail));
    }

    private static String reason(IOException e) {
        String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return said == null ? "could not be read" : said;
    }
}
