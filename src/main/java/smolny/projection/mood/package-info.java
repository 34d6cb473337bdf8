/// What is the temper of the room?
///
/// Knows the events and the kernel of projections, and nothing else.
@NullMarked
package smolny.projection.mood;

import org.jspecify.annotations.NullMarked;
