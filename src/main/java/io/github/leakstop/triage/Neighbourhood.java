package io.github.leakstop.triage;

import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where providers are spoken of: the words of a path, and contents that lie in the same folder or the same module and
 * mention the provider. A folder or module that speaks of many providers, such as a library for all of them, says nothing of
 * any.
 *
 * <p>A module is what stands before the first {@code src} of a path, or the file's folder where there is none.
 */
final class Neighbourhood {
    static final Set<Origin> FILES = Set.of(Origin.WORK_TREE, Origin.IGNORED, Origin.HISTORY);

    private static final int MANY = 5;

    private final Mentions mentions;
    private final Map<String, Set<String>> byFolder = new HashMap<>();
    private final Map<String, Set<String>> byModule = new HashMap<>();

    Neighbourhood(Mentions mentions, List<Located> contents) {
        this.mentions = mentions;
        for (Located content : contents) {
            Set<String> providers = content.detection().mentions();
            if (providers.isEmpty() || !FILES.contains(content.origin())) {
                continue;
            }
            for (String path : content.paths()) {
                byFolder.computeIfAbsent(folder(path), k -> new HashSet<>()).addAll(providers);
                byModule.computeIfAbsent(module(path), k -> new HashSet<>()).addAll(providers);
            }
        }
    }

    /** The providers that a place of this content, or what lies beside it, speaks of. */
    Set<String> around(Located content) {
        if (!FILES.contains(content.origin())) {
            return Set.of();
        }
        Set<String> providers = new HashSet<>();
        for (String path : content.paths()) {
            providers.addAll(mentions.inPath(path));
            providers.addAll(few(byFolder.getOrDefault(folder(path), Set.of())));
            providers.addAll(few(byModule.getOrDefault(module(path), Set.of())));
        }
        return providers;
    }

    private static Set<String> few(Set<String> providers) {
        return providers.size() < MANY ? providers : Set.of();
    }

    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    static String module(String path) {
        if (path.startsWith("src/")) {
            return "";
        }
        int sources = path.indexOf("/src/");
        return sources < 0 ? folder(path) : path.substring(0, sources);
    }
}
