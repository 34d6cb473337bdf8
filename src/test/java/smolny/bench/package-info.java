/// Benchmarks behind the figures in the README; each has a `main`.
package smolny.bench;
