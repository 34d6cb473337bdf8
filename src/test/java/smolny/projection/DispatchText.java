package smolny.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import smolny.projection.dispatches.Dispatches;
import smolny.projection.dispatches.Receipt;

/// News in words: who sent them, where they are known, who was sent to find out.
record DispatchText(AnswerText text) {

    List<String> lines(Dispatches dispatches) {
        var lines = new ArrayList<String>();
        dispatches
                .sent()
                .forEach((news, sent) ->
                        lines.add("sent " + news + ": " + sent.from() + " to " + sent.to() + " by " + sent.medium()
                                + " " + text.clock(sent.at()) + ", " + sent.by().id()));
        dispatches.known().forEach((place, receipts) -> {
            var known = new StringJoiner(", ", place + " knows ", "");
            receipts.forEach((news, receipt) -> known.add(news + " " + receipt(receipt)));
            lines.add(known.toString());
        });
        dispatches
                .envoys()
                .forEach((place, mission) -> lines.add("envoys from " + place + ": " + mission.parties() + " to "
                        + String.join(", ", mission.to()) + " " + text.clock(mission.at())));
        return lines;
    }

    private String receipt(Receipt receipt) {
        var delay = receipt.delay();
        return "(" + text.clock(receipt.receivedAt())
                + (receipt.from() != null ? " from " + receipt.from() : "")
                + (receipt.medium() != null ? " by " + receipt.medium() : "")
                + (delay != null ? ", " + delay / 60_000 + " min on its way" : "")
                + ")";
    }
}
