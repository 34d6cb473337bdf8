package smolny.stream;

import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Prefix;

/// What the intake tells the folds of one run.
///
/// @param event the next event; null when there is none, but the prefix has changed
/// @param prefix how far the run's log is whole, this event included
record Admitted(@Nullable NightEvent event, Prefix prefix) {}
