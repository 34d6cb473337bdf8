package smolny.terminal;

import java.util.List;
import smolny.topic.Playhead;

/// Which key asks what of the player: a matter of the key, and of where the playhead stands.
final class Orders {

    private static final double[] LADDER = {
        1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 3_600, 7_200, 18_000, 36_000, 72_000, 100_000
    };

    private static final long LEAP_MILLIS = 5 * 60_000;
    private static final String NORMAL_RATE = "60";

    private final Sight sight;
    private final Playhead playhead;
    private final long night;

    /// @param playhead the latest
    /// @param night what the night's clock shows, in milliseconds since 1970-01-01T00:00Z
    private Orders(Sight sight, Playhead playhead, long night) {
        this.sight = sight;
        this.playhead = playhead;
        this.night = night;
    }

    /// What a key asks; nothing when the key is none of ours, or there is no player that could be asked.
    ///
    /// @param now what the screen shows
    static List<Order> of(Key key, Sight sight, Now now) {
        var playhead = sight.playhead();
        if (playhead == null || playhead.state() == Playhead.State.STOPPED) {
            return List.of();
        }
        var night = now.night();
        return new Orders(sight, playhead, night == null ? playhead.nightTime() : night).of(key);
    }

    private List<Order> of(Key key) {
        return switch (key) {
            case Key.Arrow.LEFT -> paused() ? step("-1") : leap(-LEAP_MILLIS);
            case Key.Arrow.RIGHT -> paused() ? step("1") : leap(LEAP_MILLIS);
            case Key.Sign(char sign) -> of(sign);
        };
    }

    private List<Order> of(char sign) {
        return switch (sign) {
            case ' ' -> List.of(Order.of(playing() ? "pause" : "resume"));
            case '.' -> step("1");
            case ',' -> step("-1");
            case ']' -> List.of(Order.of("next-chapter"));
            case '[' -> List.of(Order.of("previous-chapter"));
            case '+', '=' -> faster();
            case '-' -> slower();
            case 'r' -> List.of(Order.of("rate", NORMAL_RATE));
            case 'b' -> List.of(Order.of("burst"));
            default -> sign >= '0' && sign <= '9' ? tenth(sign - '0') : List.of();
        };
    }

    // Nobody can step through a night that runs away meanwhile.
    private List<Order> step(String events) {
        var step = Order.of("step", events);
        return playing() ? List.of(Order.of("pause"), step) : List.of(step);
    }

    private List<Order> leap(long millis) {
        var first = sight.first();
        // A clock time before the beginning would be taken for one of the next day.
        long target = first == null ? night + millis : Math.max(first.occurredAt(), night + millis);
        return List.of(Order.of("seek", sight.run().night().calendar().clockWithSeconds(target)));
    }

    private List<Order> tenth(int tenth) {
        long event = Math.round(sight.run().lastSequence() * tenth / 10.0);
        return List.of(Order.of("seek", Long.toString(Math.max(event, 1))));
    }

    private List<Order> faster() {
        for (double rung : LADDER) {
            if (rung > playhead.rateAsked()) {
                return rate(rung);
            }
        }
        return List.of();
    }

    private List<Order> slower() {
        for (int i = LADDER.length - 1; i >= 0; i--) {
            if (LADDER[i] < playhead.rateAsked()) {
                return rate(LADDER[i]);
            }
        }
        return List.of();
    }

    private static List<Order> rate(double rung) {
        return List.of(Order.of("rate", Long.toString((long) rung)));
    }

    private boolean playing() {
        return playhead.state() == Playhead.State.PLAYING;
    }

    private boolean paused() {
        return playhead.state() == Playhead.State.PAUSED;
    }
}
