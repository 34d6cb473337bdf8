/// What holds for the program as a whole.
@NullMarked
package smolny;

import org.jspecify.annotations.NullMarked;
