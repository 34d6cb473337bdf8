package smolny.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words that players obey, for help and completion. Whether a command makes sense the player decides, nobody else.
final class Verbs implements Iterable<String> {

    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("pause", "stand still");
        MEANINGS.put("resume", "go on, at the rate kept");
        MEANINGS.put("rate X", "X seconds of the night in each real second");
        MEANINGS.put("in DURATION", "the rest of the night in this time, such as 10m");
        MEANINGS.put("step [N]", "while paused: N events on, one unless given; -N goes back");
        MEANINGS.put("step DURATION", "while paused: so much of the night on, such as 5m");
        MEANINGS.put("seek T", "to an event number, the id of an event or a chapter, or a night time such as 00:18");
        MEANINGS.put("next-chapter", "to where the next chapter begins");
        MEANINGS.put("previous-chapter", "to where the chapter before begins");
        MEANINGS.put("chapter ID", "to where this chapter begins");
        MEANINGS.put("burst [N|DURATION|until T]", "at once: to the end, N events, so much of the night, or up to T");
        MEANINGS.put("loop [N]", "begin again at the end, N times");
        MEANINGS.put("loop A B", "play from A to B again and again; 'loop off' ends it");
        MEANINGS.put("idle-cap DURATION|off", "wait no longer than this in quiet stretches");
        MEANINGS.put("pause-on KIND|PLACE|chapter|off", "pause by itself before such events");
    }

    /// The words alone.
    @Override
    public Iterator<String> iterator() {
        return MEANINGS.keySet().stream()
                .map(form -> form.split(" ", 2)[0])
                .distinct()
                .iterator();
    }

    /// A line each, with what it means.
    static List<String> lines() {
        var lines = new ArrayList<String>();
        MEANINGS.forEach((form, meaning) -> lines.add("  %-31s  %s".formatted(form, meaning)));
        return lines;
    }
}
