package smolny.dashboard;

import smolny.player.Player;

/// A player in a thread of its own, until it is closed.
final class PlayerThread implements AutoCloseable {

    private final Player player;
    private final Thread thread;

    PlayerThread(Player player) {
        this.player = player;
        this.thread = Thread.ofPlatform().name("player").daemon().start(player::play);
    }

    @Override
    public void close() {
        player.stop();
        try {
            thread.join(Theatre.PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
