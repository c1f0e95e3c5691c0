package io.github.leakstop.scan;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that is done on a thread of its own until it is asked for. Thread-safe. */
final class Beside<T> {
    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins at once. */
    static <T> Beside<T> begin(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "leakstop-" + name);
        thread.setDaemon(true);
        thread.start();
        return new Beside<>(task);
    }

    /** Nothing to wait for. */
    static <T> Beside<T> done(T result) {
        FutureTask<T> task = new FutureTask<>(() -> result);
        task.run();
        return new Beside<>(task);
    }

    /** Waits until it is done, whatever came of it. */
    void join() {
        try {
            task.get();
        } catch (ExecutionException unasked) {
            // whoever asks for the result is told
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the result; what the work threw is thrown here. */
    T get() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for work beside", e);
        }
    }
}
