package smolny.bench;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import smolny.event.NightEvent;
import smolny.player.Bounds;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.topic.Topics;

/// Players of generated nights, watched by [HandOver] unless they play in a burst.
record WatchedPlayers(String bootstrapServers, Topics topics) {

    Player player(String run, List<NightEvent> events, Pace pace) {
        var plan = new Plan(
                run, true, GeneratedNight.NIGHT, "digest", events, new Bounds(1, events.size()), pace, Manner.PLAIN);
        var watched = new Connection(
                bootstrapServers,
                run.startsWith("burst") ? Map.of() : Map.of("interceptor.classes", HandOver.class.getName()));
        var wallClock = run.startsWith("burst") ? InstantSource.system() : HandOver.wallClock();
        return new Player(plan, topics, watched, TimeSource.monotonic(), wallClock, finished -> {});
    }
}
