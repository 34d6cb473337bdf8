/// Who presides, who speaks, and for how long?
///
/// Knows the events and the kernel of projections, and nothing else.
@NullMarked
package smolny.projection.floor;

import org.jspecify.annotations.NullMarked;
