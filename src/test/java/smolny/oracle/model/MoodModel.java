package smolny.oracle.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The temper of the room, by the rule that stands beside the checkpoints of the night: the latest reaction sets it,
/// gunfire sets it to minus two, everything else and a silence of ten minutes lets it drift a step toward zero.
final class MoodModel implements Model {

    private static final long RECENT_MILLIS = 600_000;
    private static final int MOST_RECENT = 50;
    private static final Set<String> AGAINST = Set.of("HECKLING", "BOOING", "UPROAR", "RIFT", "COLD_SILENCE");

    /// @param listed as answers list it: made once, because a long night lists it millions of times
    private record Sound(@Nullable String reaction, long intensity, long at, Map<String, @Nullable Object> listed) {

        static Sound of(@Nullable String reaction, long intensity, Fact fact) {
            var listed =
                    Plain.record("reaction", reaction, "intensity", intensity, "at", fact.at(), "event", fact.id());
            return new Sound(reaction, intensity, fact.at(), listed);
        }

        boolean recentAt(long now) {
            return at <= now && now - at <= RECENT_MILLIS;
        }
    }

    private static final class Room {
        long temper;
        long guns;

        @Nullable
        Sound last;

        List<Sound> recent = new ArrayList<>();
    }

    private final Map<String, Room> places = new LinkedHashMap<>();

    @Override
    public void tell(Fact fact) {
        var sound = sound(fact);
        var room = sound != null ? places.computeIfAbsent(fact.place(), _ -> new Room()) : places.get(fact.place());
        if (room != null) {
            tell(room, sound, fact.at());
        }
        places.values().forEach(each -> each.recent.removeIf(past -> !past.recentAt(fact.at())));
    }

    private static void tell(Room room, @Nullable Sound sound, long now) {
        if (sound == null) {
            if (room.last != null && now - room.last.at > RECENT_MILLIS) {
                room.temper = drifted(room.temper);
            }
            return;
        }
        room.last = sound;
        room.recent.add(sound);
        if (room.recent.size() > MOST_RECENT) {
            room.recent.removeFirst();
        }
        if (sound.reaction == null) {
            room.guns++;
            room.temper = -2;
        } else if (sound.reaction.equals("APPLAUSE")) {
            room.temper = sound.intensity;
        } else if (AGAINST.contains(sound.reaction)) {
            room.temper = -sound.intensity;
        } else {
            room.temper = drifted(room.temper);
        }
    }

    private static long drifted(long temper) {
        return temper - Long.signum(temper);
    }

    private static @Nullable Sound sound(Fact fact) {
        return switch (fact.kind()) {
            case "GunfireHeard" -> Sound.of(null, fact.number("intensity"), fact);
            case "Heckled" -> Sound.of("HECKLING", fact.number("intensity"), fact);
            case "HallReacted", "StatementMade", "PresidiumSeated", "NewsReceived" -> {
                if (!fact.known("reception")) {
                    yield null;
                }
                var reception = fact.record("reception");
                yield Sound.of(
                        (String) reception.get("reaction"),
                        reception.get("intensity") instanceof Long intensity ? intensity : 0,
                        fact);
            }
            default -> null;
        };
    }

    @Override
    public Map<String, @Nullable Object> answer() {
        return Plain.record(
                "places",
                places.entrySet().stream()
                        .map(each -> listed(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Map<String, @Nullable Object> listed(String place, Room room) {
        return Plain.record(
                "place",
                place,
                "temper",
                room.temper,
                "last",
                room.last == null ? null : room.last.listed(),
                "recent",
                room.recent.stream().map(Sound::listed).toList(),
                "guns",
                room.guns);
    }
}
