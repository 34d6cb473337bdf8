package smolny.projection.dispatches;

import smolny.event.Actor;

/// A piece of news that was sent.
///
/// @param from the place it was sent from
/// @param to the place it was sent to
/// @param medium telephone, telegram, messenger ...
/// @param at when, in milliseconds since 1970-01-01T00:00Z
/// @param event id of the event with which it was sent
public record Dispatch(String from, String to, String medium, Actor by, long at, String event) {}
