/// Steering a player from outside: commands go to `smolny.control`, what became of them comes back on `smolny.clock`.
///
/// Knows topics only. Whoever steers may use it; the player itself does not, and neither knows the other.
@NullMarked
package smolny.control;

import org.jspecify.annotations.NullMarked;
