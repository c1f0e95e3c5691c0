package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps all that a source yields, as text. */
class Seen implements ContentSink {
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Origin> origins = new TreeMap<>();
    private final List<String> twice = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    static Seen in(GitRepository repository) {
        Seen seen = new Seen();
        repository.objects(seen, Known.NOTHING, 2);
        return seen;
    }

    @Override
    public synchronized void accept(Content content) {
        String text = new String(content.bytes(), 0, content.length(), StandardCharsets.ISO_8859_1);
        if (texts.put(content.name(), text) != null) {
            twice.add(content.name());
        }
        origins.put(content.name(), content.origin());
    }

    @Override
    public synchronized void missed(Gap gap) {
        gaps.add(gap);
    }

    @Override
    public void excluded(String name) {
        throw new AssertionError("nothing is excluded here: " + name);
    }

    Set<String> ids() {
        return texts.keySet();
    }

    String text(String id) {
        return texts.getOrDefault(id, "");
    }

    Origin origin(String id) {
        return origins.get(id);
    }

    List<String> twice() {
        return twice;
    }

    List<Gap> gaps() {
        return gaps;
    }

    Set<Gap.Cause> causes() {
        return gaps.stream().map(Gap::cause).collect(Collectors.toSet());
    }

    boolean holds(String text) {
        return texts.values().stream().anyMatch(each -> each.contains(text));
    }
}
