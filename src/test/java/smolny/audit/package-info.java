@NullMarked
package smolny.audit;

import org.jspecify.annotations.NullMarked;
