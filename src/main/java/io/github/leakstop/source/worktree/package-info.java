/**
 * Yields the files that git tracks or would track, and the ignored ones that lie among sources.
 *
 * <p>In: a folder and an ignore judgement. Out: contents and gaps. Must not know: git's formats, rules, Maven.
 */
package io.github.leakstop.source.worktree;
