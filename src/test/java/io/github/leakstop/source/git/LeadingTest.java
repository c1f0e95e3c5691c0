package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadingTest {
    @TempDir
    Path folder;

    private ObjectGraph graph;
    private Leading leading;
    private String clean;
    private String leaky;

    @BeforeEach
    void make_a_repository_with_a_leak_deep_in_one_commit() throws Exception {
        TestRepository made = TestRepository.in(folder);
        clean = made.commit("a/b/c.txt", "clean");
        leaky = made.commit("a/b/d/e.txt", "leak");
        Repository jgit = made.jgit();
        graph = new ObjectGraph(
                ObjectStore.read(made.jgit().getDirectory().toPath().resolve("objects")), Set.of());
        StoreReading.ofLinks(graph, new GapList(), 1).run(jgit::newObjectReader);
        leading = new Leading(graph, new int[] {graph.store().number(TestRepository.blob("leak"))});
    }

    @Test
    void a_tree_leads_to_what_it_holds_at_any_depth() {
        assertTrue(leading.leads(tree(leaky)));
        assertFalse(leading.leads(tree(clean)));
    }

    @Test
    void of_blobs_only_those_that_were_asked_for_lead() {
        assertTrue(leading.leads(graph.store().number(TestRepository.blob("leak"))));
        assertFalse(leading.leads(graph.store().number(TestRepository.blob("clean"))));
    }

    @Test
    void an_object_that_is_not_there_leads_nowhere() {
        assertFalse(leading.leads(-1));
    }

    private int tree(String commit) {
        return graph.link(graph.store().number(commit), 0);
    }
}
