/**
 * Reads a large history in a Java process of its own. A request comes in, a record that is filled goes out.
 *
 * <p>Why: a build's JVM has a compiler that takes its time over code which runs for seconds only, and a heap that grows as far
 * as it may. For a cold history that doubles the CPU and the memory; see docs/decisions/process.md. The room knows what a scan
 * is asked and how a process is started. It must not know Maven, git, rules or values: nothing but the request and numbers go
 * between the two processes.
 */
package io.github.leakstop.fork;
