/// Who is still in the hall?
///
/// Knows the events and the kernel of projections, and nothing else.
@NullMarked
package smolny.projection.hall;

import org.jspecify.annotations.NullMarked;
