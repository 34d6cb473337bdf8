package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.projection.Roll;
import smolny.projection.dispatches.Dispatch;
import smolny.projection.dispatches.Dispatches;
import smolny.projection.dispatches.Mission;
import smolny.projection.dispatches.Receipt;

/// What each place knows and since when, and what was sent.
final class DispatchesText {

    private final AnswerText text;

    DispatchesText(AnswerText text) {
        this.text = text;
    }

    List<String> lines(Dispatches dispatches) {
        var lines = new ArrayList<String>();
        dispatches.known().forEach((place, news) -> block(text.names().place(place) + " knows", known(news), lines));
        block("Sent", sent(dispatches.sent()), lines);
        block("Envoys", envoys(dispatches.envoys()), lines);
        return lines;
    }

    private void block(String title, Table table, List<String> lines) {
        var rows = text.table(table);
        if (!rows.isEmpty()) {
            AnswerText.begin(lines, title);
            lines.addAll(rows);
        }
    }

    private Table known(Roll<Receipt> news) {
        var table = new Table("since", "from", "by", "took", "news");
        news.forEach((id, receipt) -> table.row(
                text.clock(receipt.receivedAt()),
                place(receipt.from()),
                receipt.medium() == null ? "" : receipt.medium(),
                span(receipt.delay()),
                text.names().news(id)));
        return table;
    }

    private Table sent(Roll<Dispatch> sent) {
        var table = new Table("at", "from", "to", "by", "news");
        sent.forEach((id, dispatch) -> table.row(
                text.clock(dispatch.at()),
                place(dispatch.from()),
                place(dispatch.to()),
                dispatch.medium(),
                text.names().news(id) + " (" + text.actor(dispatch.by()) + ")"));
        return table;
    }

    private Table envoys(Roll<Mission> envoys) {
        var table = new Table("at", "from", "parties", "to");
        envoys.forEach((from, mission) -> table.row(
                text.clock(mission.at()),
                place(from),
                String.valueOf(mission.parties()),
                Words.list(mission.to().stream().map(this::place).toList())));
        return table;
    }

    private String place(@Nullable String id) {
        return id == null ? "" : text.names().place(id);
    }

    private static String span(@Nullable Long millis) {
        return millis == null ? "" : Words.span(millis);
    }
}
