package io.github.leakstop.scan;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.record.RecordFile;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets a deputy read what is new, and takes up what it learned; where no record is wanted or can be
 * written, from one that nobody sees.
 */
record Delegation(ScanRequest request, Deputy deputy, Progress progress) {
    /** What is known once the deputy had its turn. */
    Memory memory(String rules, GitRepository repository, Scope scope) {
        Memory own = Memory.of(request, rules, repository, scope);
        if (deputy == Deputy.NONE || scope.isPart()) {
            return own;
        }
        Deputy.Unread unread = own.unread();
        if (unread.bytes() == 0) {
            return own;
        }
        Path wanted = Memory.folder(request, repository);
        if (request.record() && canBeWritten(wanted)) {
            return taken(own, wanted, rules, unread);
        }
        try {
            Path folder = Files.createTempDirectory("leakstop");
            try {
                return taken(own, folder, rules, unread);
            } finally {
                Files.deleteIfExists(new RecordFile(folder).path());
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            return own;
        }
    }

    /** Or can be made; what a deputy learns must not be lost. */
    private static boolean canBeWritten(Path folder) {
        Path at = folder.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return Files.isDirectory(at) && Files.isWritable(at);
    }

    private Memory taken(Memory own, Path folder, String rules, Deputy.Unread unread) {
        Optional<Coverage> read = deputy.reads(request.recordedIn(folder), unread, progress);
        return read.isEmpty() ? own : own.toldBy(folder, request, rules, read.get());
    }
}
