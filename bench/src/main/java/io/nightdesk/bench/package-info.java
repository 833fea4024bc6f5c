/** Benchmarks of kernels and stages, each against a named peer in the same run. */
package io.nightdesk.bench;
