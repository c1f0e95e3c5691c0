package io.github.leakstop.fork;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.scan.Deputy;
import io.github.leakstop.scan.Progress;
import io.github.leakstop.scan.ScanRequest;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/*
 * Has a store read by a JVM of its own, with the quick compiler and a heap no larger than the store asks for.
 *
 * Idea: of the CPU of a cold history in a build's JVM, half and more goes to the optimising compiler, which is still at work
 * when the scan ends, and thrown back each time that a rare branch is met. Code of the quick compiler takes longer in a
 * thousand seconds, and less in a hundred.
 * Cost: a JVM's start and the making of the rules, about a second of CPU. Not for small stores.
 */
public final class JavaProcess implements Deputy {
    private static final long WORTH_BYTES = 512L << 10;
    private static final long HEAP_MIB = 256;
    private static final long HEAP_BYTES_PER_OBJECT = 120;

    /**
     * The heap begins with room for what a history of some 400,000 objects keeps, of which nothing is taken before it is filled,
     * so that it need not be looked through whole to be made larger; beyond that it grows late and by little.
     */
    private static final List<String> LEAN = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms192m",
            "-Xmn32m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djdk.nio.maxCachedBufferSize=262144");

    private final List<Path> classPath;
    private final Consumer<String> log;

    /**
     * @param classPath where leakstop and all that it needs lie
     * @param log is told of a process, and why one came to nothing
     */
    public JavaProcess(List<Path> classPath, Consumer<String> log) {
        this.classPath = List.copyOf(classPath);
        this.log = log;
    }

    @Override
    public Optional<ScanResult> scans(ScanRequest request, Unread unread, Progress progress) {
        if (unread.bytes() < WORTH_BYTES) {
            return Optional.empty();
        }
        try {
            log.accept("a Java process of its own reads what is new: " + (unread.bytes() >> 10)
                    + " KiB of packs, about " + unread.objects() + " objects");
            return read(start(unread), request, progress);
        } catch (IOException e) {
            log.accept("no process could be started to read the history (" + e.getMessage() + "); it is read here");
            return Optional.empty();
        }
    }

    private Process start(Unread unread) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LEAN);
        command.add("-Xmx" + (HEAP_MIB + unread.objects() * HEAP_BYTES_PER_OBJECT / (1 << 20)) + "m");
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(ReadingProcess.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command);
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Keeps the process's input open until it has ended; it ends with its input. */
    private Optional<ScanResult> read(Process process, ScanRequest request, Progress progress) throws IOException {
        try (DataOutputStream out = new DataOutputStream(process.getOutputStream());
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            RequestForm.write(request, out);
            Optional<ScanResult> result = Optional.empty();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Optional<Told> told = Told.of(line);
                if (told.isPresent() && told.get() instanceof Told.At at) {
                    progress.at(at.stand());
                } else if (told.isPresent() && told.get() instanceof Told.Result end) {
                    result = Optional.of(end.result());
                }
            }
            int code = process.waitFor();
            if (code != 0 || result.isEmpty()) {
                log.accept("the process that read the history ended early (exit code " + code + "); it is read here");
                return Optional.empty();
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
