package smolny.player;

/// A command cannot be carried out. The message names the value and what was expected; nothing has changed.
final class CommandRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    CommandRefused(String reason) {
        super(reason);
    }
}
