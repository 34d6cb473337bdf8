package smolny.player;

import smolny.topic.Playhead;

/// Hears how the playing goes, for figures of it. The thread that keeps time calls, so it must not wait.
public interface Onlooker {

    /// Nobody looks on.
    Onlooker NOBODY = new Onlooker() {
        @Override
        public void published(long lateNanos) {
            // Nobody counts.
        }

        @Override
        public void told(Playhead playhead) {
            // Nobody listens.
        }
    };

    /// An event was handed over to be published.
    ///
    /// @param lateNanos after its time; 0 for one that had no time to keep, since the player was hurrying
    void published(long lateNanos);

    /// Where the player stands was told to all.
    void told(Playhead playhead);
}
