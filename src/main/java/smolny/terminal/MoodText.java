package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import smolny.projection.mood.Heard;
import smolny.projection.mood.Mood;
import smolny.projection.mood.Room;

/// The temper of every room, and what was heard there in the last ten minutes of the night.
final class MoodText {

    private final AnswerText text;

    MoodText(AnswerText text) {
        this.text = text;
    }

    List<String> lines(Mood mood) {
        var lines = new ArrayList<String>();
        mood.places().forEach((place, room) -> {
            AnswerText.begin(lines, Words.capital(text.names().assembly(place)) + "  " + temper(room));
            var table = new Table("heard", "how loud", "at", "event");
            room.recent().forEach(heard -> row(heard, table));
            var last = room.last();
            if (room.recent().isEmpty() && last != null) {
                row(last, table);
            }
            lines.addAll(text.table(table));
        });
        return lines;
    }

    /// From -5, fury, to +5, jubilation.
    private String temper(Room room) {
        String sign = room.temper() > 0
                ? "+"
                : room.temper() < 0 ? text.page().marks().minus() : "";
        String guns = room.guns() == 0 ? "" : ", guns heard " + room.guns() + (room.guns() == 1 ? " time" : " times");
        return "temper " + sign + Math.abs(room.temper()) + text.page().marks().illustrative() + guns;
    }

    private void row(Heard heard, Table table) {
        var reaction = heard.reaction();
        table.row(
                reaction == null ? "guns" : Words.of(reaction),
                heard.intensity() + "/5" + text.page().marks().illustrative(),
                text.clock(heard.at()),
                heard.event());
    }
}
