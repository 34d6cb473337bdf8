package smolny.control;

import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;

/// What a player said about a command.
///
/// @param playhead where the run stood then
/// @param outcome what became of the command
public record Reply(Playhead playhead, CommandOutcome outcome) {}
