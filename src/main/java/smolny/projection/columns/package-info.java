/// Where are the processions, and how large?
///
/// Knows the events and the kernel of projections, and nothing else.
@NullMarked
package smolny.projection.columns;

import org.jspecify.annotations.NullMarked;
