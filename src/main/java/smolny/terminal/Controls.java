package smolny.terminal;

import java.util.function.BiConsumer;
import smolny.topic.Command;

/// What the keys of a live view can do beyond the view itself.
///
/// @param send passes a command on to the player of a run, whose id comes first; must not wait for the outcome
/// @param quit ends the program, as Ctrl-C does
public record Controls(BiConsumer<String, Command> send, Runnable quit) {}
