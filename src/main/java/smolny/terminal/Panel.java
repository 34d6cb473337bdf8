package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import smolny.projection.Progress;

/// What is kept in view below the feed: the hall, the vote, the floor, and where the playhead stands.
final class Panel {

    private static final int LABEL = 7;

    private final Page page;
    private final HallRows hall;
    private final VoteRows vote;
    private final FloorRows floor;
    private final Track track;
    private final StatusRows status;

    Panel(Names names, Page page) {
        this.page = page;
        this.hall = new HallRows(names, page);
        this.vote = new VoteRows(names, page);
        this.floor = new FloorRows(names, page);
        this.track = new Track(names, page);
        this.status = new StatusRows(names, page);
    }

    /// The lines, at most so many; what matters least gives way first.
    ///
    /// @param hints rows to stand below all others
    List<AttributedString> lines(Sight sight, Now now, List<Row> hints, int most) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(0, track.line(sight)));
        rows.addAll(hall.rows(sight.hall()));
        rows.addAll(vote.rows(sight.votes(), sight.motions()));
        rows.addAll(floor.rows(sight.floor(), HallRows.largestFirst(sight.hall().answer())));
        rows.addAll(track.warnings(sight));
        rows.addAll(status.rows(sight, now));
        rows.addAll(hints);
        return Row.fitting(rows, most).stream()
                .map(line -> Paragraph.cut(line, page.width(), page.marks()))
                .toList();
    }

    /// The title of a part of the panel, as wide as every other.
    static AttributedString label(String title, Page page) {
        return page.ink().strong(title + " ".repeat(LABEL - title.length()));
    }

    /// The line with the event its answer is for at the right end.
    static AttributedString answered(AttributedString line, @Nullable Progress<?> answer, Page page) {
        return answer == null
                ? line
                : Paragraph.flanked(line, page.ink().faint("event " + answer.sequence()), page.width());
    }
}
