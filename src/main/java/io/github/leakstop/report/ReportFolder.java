package io.github.leakstop.report;

import io.github.leakstop.finding.ScanResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The folder that reports are written to. A reader sees the old file or the new one, never a half: each is written beside
 * its place and then moved there. Thread-safe.
 */
public final class ReportFolder {
    private static final int AT_ONCE = 2;

    private final Path folder;

    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes one file a format, two at once, and makes the folder where it is missing.
     *
     * @return the files, in the order of the formats
     * @throws IOException with the file and what to do, when one cannot be written
     */
    public List<Path> write(ScanResult result, Collection<Report> formats) throws IOException {
        return begin(result, formats).files();
    }

    /** Does the same beside whatever the caller does until it asks for the files. */
    public Writing begin(ScanResult result, Collection<Report> formats) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, ReportFolder::daemon);
        List<Future<Path>> written = new ArrayList<>();
        for (Report format : formats) {
            written.add(pool.submit(() -> write(result, format)));
        }
        pool.shutdown();
        return new Writing(written);
    }

    /** Reports that are being written. */
    public static final class Writing {
        private final List<Future<Path>> written;

        private Writing(List<Future<Path>> written) {
            this.written = written;
        }

        /**
         * Waits for all.
         *
         * @return the files, in the order of the formats
         * @throws IOException with the file and what to do, for the first one that could not be written
         */
        public List<Path> files() throws IOException {
            List<Path> files = new ArrayList<>();
            Optional<ExecutionException> failed = Optional.empty();
            for (Future<Path> file : written) {
                try {
                    files.add(file.get());
                } catch (ExecutionException e) {
                    failed = failed.or(() -> Optional.of(e));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted while writing reports");
                }
            }
            if (failed.isPresent()) {
                throw failure(failed.get());
            }
            return files;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "leakstop-reports");
        thread.setDaemon(true);
        return thread;
    }

    private static IOException failure(ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
            return failure;
        }
        if (e.getCause() instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException(e.getCause());
    }

    private Path write(ScanResult result, Report format) throws IOException {
        Path file = folder.resolve(format.fileName());
        try {
            Files.createDirectories(folder);
            replace(file, format, result);
            return file;
        } catch (IOException e) {
            throw new IOException(
                    "cannot write the report " + file + " (" + reason(e)
                            + "); make its folder writable or set leakstop.reportDirectory to one that is",
                    e);
        }
    }

    private void replace(Path file, Report format, ScanResult result) throws IOException {
        // Unique enough beside other processes and threads; the JDK's random generator and process number take
        // milliseconds.
        Path unfinished = folder.resolve("." + format.fileName() + "." + Long.toHexString(System.nanoTime()) + "-"
                + Integer.toHexString(System.identityHashCode(result)) + ".tmp");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW))) {
                format.write(result, out);
            }
            move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
