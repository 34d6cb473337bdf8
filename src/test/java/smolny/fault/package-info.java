/// Everything broken on purpose, and the oracle asked afterwards.
@NullMarked
package smolny.fault;

import org.jspecify.annotations.NullMarked;
