/**
 * Where bytes come from: each room below yields contents and says what it could not read.
 *
 * <p>In: folders and repositories. Out: {@link io.github.leakstop.source.Content} and gaps. Must not know: rules, Maven,
 * what is done with the bytes.
 */
package io.github.leakstop.source;
