@NullMarked
package smolny.control;

import org.jspecify.annotations.NullMarked;
