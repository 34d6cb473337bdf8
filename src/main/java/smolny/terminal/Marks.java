package smolny.terminal;

import smolny.event.Certainty;

/// The few signs that stand for something, and only ever for that one thing.
///
/// Every mark is one column wide.
///
/// @param unattested before a minute or a sentence that no source states
/// @param illustrative behind figures nobody attested
/// @param quarrel before a note on sources that disagree
/// @param goes somebody leaves for good
/// @param comes somebody takes a place
/// @param asks a hall is asked to decide
/// @param decides something is decided
/// @param marches a procession moves or is stopped
/// @param guns guns are fired or heard
/// @param seat a seat that is taken
/// @param emptied a seat somebody has left
/// @param past of the track, behind the playhead
/// @param future of the track, ahead of it
/// @param chapter of the track, where one begins
/// @param here of the track, the playhead
record Marks(
        String unattested,
        String illustrative,
        String quarrel,
        String goes,
        String comes,
        String asks,
        String decides,
        String marches,
        String guns,
        String seat,
        String emptied,
        String past,
        String future,
        String chapter,
        String here,
        String minus,
        String dot,
        String ellipsis) {

    // None of the light box lines: JLine turns those into ASCII wherever it knows of no alternate character set.
    static final Marks UNICODE =
            new Marks("≈", "*", "?", "←", "→", "□", "■", "»", "!", "█", "░", "━", "┄", "┳", "●", "−", "·", "…");

    /// For terminals that cannot show more than ASCII.
    static final Marks ASCII =
            new Marks("~", "*", "?", "<", ">", "?", "=", "}", "!", "#", ".", "=", "-", "+", "O", "-", "-", "~");

    /// Every mark there is, in one text.
    String all() {
        return String.join(
                "",
                unattested,
                illustrative,
                quarrel,
                goes,
                comes,
                asks,
                decides,
                marches,
                guns,
                seat,
                emptied,
                past,
                future,
                chapter,
                here,
                minus,
                dot,
                ellipsis);
    }

    /// What stands before a minute or a sentence of this certainty: a mark or nothing.
    String before(Certainty certainty) {
        return certainty == Certainty.ATTESTED ? "" : unattested;
    }

    /// What stands behind figures of this certainty: a mark or nothing.
    String behind(Certainty certainty) {
        return certainty == Certainty.ILLUSTRATIVE ? illustrative : "";
    }

    /// This mark, where a certainty calls for none a blank of the same width.
    static String aligned(String mark) {
        return mark.isEmpty() ? " " : mark;
    }
}
