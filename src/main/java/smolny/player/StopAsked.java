package smolny.player;

/// Somebody asked the player to stop while it waited for a broker that did not answer.
final class StopAsked extends RuntimeException {

    private static final long serialVersionUID = 1;
}
