package smolny.projection;

import java.util.List;
import smolny.projection.columns.ColumnMarch;
import smolny.projection.columns.Columns;
import smolny.projection.dispatches.Dispatches;
import smolny.projection.dispatches.NewsSpread;
import smolny.projection.floor.FloorHolding;
import smolny.projection.floor.Floors;
import smolny.projection.hall.Hall;
import smolny.projection.hall.HallPresence;
import smolny.projection.mood.Mood;
import smolny.projection.mood.MoodReading;
import smolny.projection.threats.Threats;
import smolny.projection.threats.WalkoutWatch;
import smolny.projection.votes.VoteCount;
import smolny.projection.votes.Votes;

/// The seven questions asked of every night.
public final class Questions {

    public static final Question<Hall> HALL = new Question<>("hall", "Who is still in the hall?", new HallPresence());

    public static final Question<Votes> VOTES = new Question<>("votes", "How does each vote stand?", new VoteCount());

    public static final Question<Floors> FLOOR =
            new Question<>("floor", "Who presides, who speaks, and for how long?", new FloorHolding());

    public static final Question<Mood> MOOD =
            new Question<>("mood", "What is the temper of the room?", new MoodReading());

    public static final Question<Columns> COLUMNS =
            new Question<>("columns", "Where are the processions, and how large?", new ColumnMarch());

    public static final Question<Dispatches> DISPATCHES =
            new Question<>("dispatches", "What does each place know, and since when?", new NewsSpread());

    public static final Question<Threats> THREATS =
            new Question<>("threats", "Who threatened to leave, and who went?", new WalkoutWatch());

    /// All seven, in the order in which they are shown.
    public static final List<Question<?>> ALL = List.of(HALL, VOTES, FLOOR, MOOD, COLUMNS, DISPATCHES, THREATS);

    private Questions() {}
}
