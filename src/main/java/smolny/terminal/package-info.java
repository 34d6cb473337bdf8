/// The night in a terminal: what happens, as it happens, with the answers kept in view; and any answer as text.
///
/// Subscribes to topics and draws. Knows no player, no processor and no command line.
@NullMarked
package smolny.terminal;

import org.jspecify.annotations.NullMarked;
