/// The night in a browser: a web server on this machine that shows runs as they are played, and any moment of them.
///
/// Reads topics and folds prefixes of the log; publishes nothing by itself. Knows neither the player nor
/// the processors: commands go to the [Players], which whoever starts it brings along.
@NullMarked
package smolny.dashboard;

import org.jspecify.annotations.NullMarked;
