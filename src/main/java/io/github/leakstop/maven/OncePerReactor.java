package io.github.leakstop.maven;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Does one piece of work once in a reactor, also when Maven builds modules in parallel: the first who asks does it, the
 * others wait for it.
 *
 * <p>It lives in the plugin context of the session's first project, which all modules and threads share and which ends with
 * the build, so nothing is kept in a static field or carried over in a daemon. A module that gives the plugin dependencies
 * of its own has another class loader, to which our classes are foreign: it does the work again.
 */
final class OncePerReactor<T> {
    private final Map<ClassLoader, CompletableFuture<T>> works;

    private OncePerReactor(Map<ClassLoader, CompletableFuture<T>> works) {
        this.works = works;
    }

    /** The one for this key in a plugin context; all who ask for a key agree on the type. */
    @SuppressWarnings("unchecked")
    static <T> OncePerReactor<T> in(Map<String, Object> pluginContext, String key) {
        return new OncePerReactor<>((Map<ClassLoader, CompletableFuture<T>>)
                pluginContext.computeIfAbsent(key, k -> new ConcurrentHashMap<ClassLoader, CompletableFuture<T>>()));
    }

    /**
     * What the work gives, and whether this call did it.
     *
     * @throws ExecutionException holding what the work threw, for the one who did it and for all who wait
     */
    Share<T> share(Callable<T> work) throws ExecutionException {
        ClassLoader loader = OncePerReactor.class.getClassLoader();
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> first = works.putIfAbsent(loader, mine);
        if (first != null) {
            return new Share<>(waitFor(first), false);
        }
        try {
            mine.complete(work.call());
        } catch (Exception | Error e) {
            mine.completeExceptionally(e);
        }
        return new Share<>(waitFor(mine), true);
    }

    private static <T> T waitFor(CompletableFuture<T> work) throws ExecutionException {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw new ExecutionException(e.getCause());
        }
    }

    /**
     * The work's product.
     *
     * @param own this call did the work
     */
    record Share<T>(T product, boolean own) {}
}
