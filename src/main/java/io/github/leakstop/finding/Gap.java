package io.github.leakstop.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that could not be looked at.
 *
 * @param cause closed set; its name is what {@code leakstop.accept} takes
 * @param where path, object id or repository, relative and without secrets
 * @param detail what happened, one line
 */
public record Gap(Cause cause, String where, String detail) {
    Gap redacted(Redaction redaction) {
        return new Gap(cause, redaction.hide(where), redaction.hide(detail));
    }

    /** Why something was not seen, with the first thing to do about it. */
    public enum Cause {
        SHALLOW("history is cut off by a shallow clone", "run git fetch --unshallow, or check out with full depth"),
        PARTIAL_CLONE("a partial clone lacks objects", "clone without --filter, or run git fetch --refetch"),
        MISSING_OBJECTS("objects that commits or trees name are missing", "run git fsck and fetch from a full clone"),
        CORRUPT_OBJECTS("objects or packs are damaged", "run git fsck and fetch from a full clone"),
        UNSUPPORTED_REPOSITORY(
                "the repository's format is not one that leakstop reads", "convert it, or scan the tree only"),
        NO_GIT("there is no git repository", "run inside a repository"),
        NO_COMMITS("the repository has no commit yet", "commit first"),
        SUBMODULES("submodules are not scanned", "run leakstop in each submodule"),
        UNREADABLE_FILES("files could not be read", "make them readable, or exclude them by name"),
        VANISHED_FILES("files vanished during the scan", "run again while nothing writes to the tree"),
        LFS_POINTERS("Git LFS content is not there", "run git lfs pull before the scan"),
        NOTHING_SEEN("nothing was looked at", "check leakstop.includes and leakstop.excludes"),
        MISSING_REPORTS(
                "a report that was to be merged is not there",
                "look at the job that makes it, or take its name off leakstop.from and leakstop.expect"),
        UNREADABLE_REPORTS("a report cannot be read", "run its scan again with the version of leakstop that merges");

        private final String meaning;
        private final String remedy;

        Cause(String meaning, String remedy) {
            this.meaning = meaning;
            this.remedy = remedy;
        }

        /** The cause of that {@link #id()}. */
        public static Optional<Cause> named(String id) {
            return Arrays.stream(values())
                    .filter(cause -> cause.id().equals(id))
                    .findFirst();
        }

        /** The name that a user accepts it by, such as {@code missing-objects}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String meaning() {
            return meaning;
        }

        public String remedy() {
            return remedy;
        }
    }
}
