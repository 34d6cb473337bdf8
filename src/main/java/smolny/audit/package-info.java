/// Looking back: what the committed log says of a run, at any moment of it, and whether everything agrees with it.
///
/// Reads topics and folds prefixes. Never publishes, and knows neither the player nor the processors.
@NullMarked
package smolny.audit;

import org.jspecify.annotations.NullMarked;
