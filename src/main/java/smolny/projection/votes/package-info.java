/// How does each vote stand?
///
/// Knows the events and the kernel of projections, and nothing else.
@NullMarked
package smolny.projection.votes;

import org.jspecify.annotations.NullMarked;
