/**
 * Scans a large store in a Java process of its own. A request comes in, a result goes out.
 *
 * <p>Why: a build's JVM has a compiler that takes its time over code which runs for seconds only, and a heap that grows as far
 * as it may. For a cold history that doubles the CPU and the memory; see docs/decisions/process.md. The room knows what a scan
 * is asked and how a process is started. It must not know Maven, git, rules or values: nothing but a request and what a
 * report may show goes between the two processes.
 */
package io.github.leakstop.fork;
