@NullMarked
package smolny.dashboard;

import org.jspecify.annotations.NullMarked;
