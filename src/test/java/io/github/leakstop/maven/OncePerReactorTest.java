package io.github.leakstop.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OncePerReactorTest {
    private final Map<String, Object> pluginContext = new ConcurrentHashMap<>();
    private final AtomicInteger works = new AtomicInteger();

    @Test
    void the_first_module_does_the_work() throws Exception {
        OncePerReactor.Share<Integer> share = share("check");
        assertTrue(share.own());
        assertEquals(1, share.product());
    }

    @Test
    void a_later_module_gets_what_the_first_one_made() throws Exception {
        share("check");
        OncePerReactor.Share<Integer> share = share("check");
        assertFalse(share.own());
        assertEquals(1, share.product());
    }

    @Test
    void two_goals_do_two_works() throws Exception {
        share("check");
        assertTrue(share("history").own());
    }

    @Test
    void many_modules_at_once_do_one_work() throws Exception {
        ExecutorService modules = Executors.newFixedThreadPool(8);
        try {
            List<Future<OncePerReactor.Share<Integer>>> shares = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                shares.add(modules.submit(() -> share("check")));
            }
            int owners = 0;
            for (Future<OncePerReactor.Share<Integer>> share : shares) {
                owners += share.get().own() ? 1 : 0;
            }
            assertEquals(1, owners);
            assertEquals(1, works.get());
        } finally {
            modules.shutdownNow();
        }
    }

    @Test
    void a_failed_work_fails_all_who_wait_for_it() {
        IllegalStateException broken = new IllegalStateException("broken");
        for (int module = 0; module < 2; module++) {
            ExecutionException seen = assertThrows(
                    ExecutionException.class,
                    () -> OncePerReactor.in(pluginContext, "check").share(() -> {
                        throw broken;
                    }));
            assertSame(broken, seen.getCause());
        }
    }

    private OncePerReactor.Share<Integer> share(String key) throws ExecutionException {
        return OncePerReactor.<Integer>in(pluginContext, key).share(works::incrementAndGet);
    }
}
