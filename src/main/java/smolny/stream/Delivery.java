package smolny.stream;

import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Prefix;

/// What the intake hands to the folds.
///
/// @param before how the run's log stood so far
/// @param after how it stands now
/// @param event the next event of the run; null when the log brought something else that is to be told
record Delivery(Prefix before, Prefix after, @Nullable NightEvent event) {}
