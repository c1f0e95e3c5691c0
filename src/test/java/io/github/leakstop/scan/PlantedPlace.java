package io.github.leakstop.scan;

import io.github.leakstop.it.GitProject;
import java.util.Set;

/** Where a secret can be put, and which goals must find it there. */
enum PlantedPlace {
    /** In the work tree, and nowhere else. */
    WORK_TREE(true) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.write(what.path(), what.bytes());
        }
    },
    HEAD(true) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.write(what.path(), what.bytes()).commit("Put");
        }
    },
    OLDER_COMMIT(true) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.write(what.path(), what.bytes())
                    .commit("Put")
                    .delete(what.path())
                    .commit("Take away");
        }
    },
    OTHER_BRANCH(false) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.branch("other")
                    .write(what.path(), what.bytes())
                    .commit("Put")
                    .checkout("main");
        }
    },
    /** In a merge commit that took it from neither side, and gone after it. */
    MERGE_ALONE(true) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.branch("side")
                    .write("side.txt", "one side")
                    .commit("Side")
                    .checkout("main")
                    .write("main.txt", "another side")
                    .commit("Main")
                    .beginMerge("side")
                    .write(what.path(), what.bytes())
                    .commit("Merge")
                    .delete(what.path())
                    .commit("Take away");
        }
    },
    COMMIT_MESSAGE(true) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.write("other.txt", "other").commit("Note the account\n\n" + what.text());
        }
    },
    TAG_MESSAGE(false) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.tag("v1", "First\n\n" + what.text());
        }
    },
    STASH(false) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.write(what.path(), what.bytes()).stash();
        }
    },
    REFLOG(false) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.write(what.path(), what.bytes()).commit("Put").goBack();
        }
    },
    UNREACHABLE(false) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.write(what.path(), what.bytes()).commit("Put").forgetLastCommit();
        }
    },
    /** Added to the index, and taken out of the work tree again. */
    INDEX_ALONE(false) {
        @Override
        void put(GitProject project, Planting what) throws Exception {
            project.write(what.path(), what.bytes()).stage().delete(what.path());
        }
    };

    private final boolean seenByCheck;

    PlantedPlace(boolean seenByCheck) {
        this.seenByCheck = seenByCheck;
    }

    abstract void put(GitProject project, Planting what) throws Exception;

    Set<Goal> seenBy() {
        return seenByCheck ? Set.of(Goal.CHECK, Goal.HISTORY) : Set.of(Goal.HISTORY);
    }
}
