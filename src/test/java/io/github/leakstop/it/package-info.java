/**
 * What the scripts in {@code src/it} and the example share: repositories made at run time, synthetic credentials, and
 * words with which to question a build's log.
 */
package io.github.leakstop.it;
