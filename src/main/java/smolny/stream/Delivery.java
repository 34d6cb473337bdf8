package smolny.stream;

import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Prefix;

/// What the intake hands to the folds.
///
/// @param prefix how the run's log stands now
/// @param event the next event of the run; null when the log brought something else that is to be told
record Delivery(Prefix prefix, @Nullable NightEvent event) {}
