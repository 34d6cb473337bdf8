@NullMarked
package smolny.player;

import org.jspecify.annotations.NullMarked;
