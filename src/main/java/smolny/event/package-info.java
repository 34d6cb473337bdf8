/// What can happen in a night: the sealed kinds of event, their evidence, and the night's own time.
///
/// Knows the JDK and nothing else.
@NullMarked
package smolny.event;

import org.jspecify.annotations.NullMarked;
