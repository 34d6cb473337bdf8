/// Who threatened to leave, and who went?
///
/// Knows the events and the kernel of projections, and nothing else.
@NullMarked
package smolny.projection.threats;

import org.jspecify.annotations.NullMarked;
