/// What does each place know, and since when?
///
/// Knows the events and the kernel of projections, and nothing else.
@NullMarked
package smolny.projection.dispatches;

import org.jspecify.annotations.NullMarked;
