/// The command line: the only place that puts the parts together. Nobody imports it.
@NullMarked
package smolny.cli;

import org.jspecify.annotations.NullMarked;
