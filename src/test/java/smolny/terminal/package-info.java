@NullMarked
package smolny.terminal;

import org.jspecify.annotations.NullMarked;
