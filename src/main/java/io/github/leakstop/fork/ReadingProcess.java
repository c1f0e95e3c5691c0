package io.github.leakstop.fork;

import io.github.leakstop.scan.InvalidRequestException;
import io.github.leakstop.scan.Progress;
import io.github.leakstop.scan.Scan;
import io.github.leakstop.scan.ScanRequest;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The other process: takes a request from its input, scans, and says on its output how far it got and what came of it. It
 * ends when its input does, so that it never outlives a build that was stopped.
 */
public final class ReadingProcess {
    private static final long INTERVAL_NANOS = 200_000_000;
    private static final int FAILED = 1;
    private static final int ABANDONED = 2;

    private ReadingProcess() {}

    /** Ends with 0 when the scan came to a result. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        ScanRequest request = RequestForm.read(in);
        Thread watch = new Thread(() -> endWith(in), "leakstop-parent");
        watch.setDaemon(true);
        watch.start();
        Runtime.getRuntime().halt(code(request, out));
    }

    private static int code(ScanRequest request, PrintWriter out) {
        try {
            out.println(Told.line(Scan.readingMuch(request).run(progress(out))));
            return 0;
        } catch (InvalidRequestException | RuntimeException e) {
            return FAILED;
        }
    }

    private static Progress progress(PrintWriter out) {
        AtomicLong next = new AtomicLong(System.nanoTime());
        return stand -> {
            long due = next.get();
            long now = System.nanoTime();
            if (now - due >= 0 && next.compareAndSet(due, now + INTERVAL_NANOS)) {
                out.println(Told.line(stand));
            }
        };
    }

    private static void endWith(InputStream in) {
        try {
            while (in.read() >= 0) {
                // nothing more is expected but the end
            }
        } catch (IOException e) {
            // an input that cannot be read has ended too
        }
        Runtime.getRuntime().halt(ABANDONED);
    }
}
