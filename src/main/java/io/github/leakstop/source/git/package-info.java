/**
 * Reads git: objects, refs, ignore rules, exposure. The only room that knows JGit.
 *
 * <p>In: a folder. Out: contents, gaps, the places and exposure of blobs. Must not know: rules, Maven, findings' meaning.
 */
package io.github.leakstop.source.git;
