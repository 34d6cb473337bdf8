/// Tests of nights as files. Every night here but the real one is invented.
@NullMarked
package smolny.scenario;

import org.jspecify.annotations.NullMarked;
