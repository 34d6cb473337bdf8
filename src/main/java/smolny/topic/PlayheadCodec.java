package smolny.topic;

import java.io.IOException;
import org.apache.avro.Schema;

/// Playheads to and from Avro.
final class PlayheadCodec implements Codec<Playhead> {

    private static final Schema SCHEMA = PublishedSchema.named("Playhead");
    private static final Playhead.State[] STATES = Playhead.State.values();
    private static final CommandOutcome.Result[] RESULTS = CommandOutcome.Result.values();

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public void write(Playhead playhead, FieldWriter out) {
        out.longNumber(playhead.sequence())
                .longNumber(playhead.nightTime())
                .decimal(playhead.rateAsked())
                .decimal(playhead.rateReached())
                .choice(playhead.state())
                .text(playhead.chapter())
                .longNumber(playhead.until())
                .longNumber(playhead.left())
                .optionalLongNumber(playhead.idleCap())
                .texts(playhead.pausesOn())
                .optionalText(playhead.continues())
                .optionalText(playhead.continuedBy())
                .optional(playhead.command(), PlayheadCodec::write);
    }

    @Override
    public Playhead read(FieldReader in) throws IOException {
        return new Playhead(
                in.longNumber(),
                in.longNumber(),
                in.decimal(),
                in.decimal(),
                in.choice(STATES),
                in.text(),
                in.longNumber(),
                in.longNumber(),
                in.optionalLongNumber(),
                in.texts(),
                in.optionalText(),
                in.optionalText(),
                in.optional(PlayheadCodec::outcome));
    }

    private static void write(CommandOutcome outcome, FieldWriter out) {
        out.text(outcome.id())
                .text(outcome.verb())
                .texts(outcome.arguments())
                .choice(outcome.result())
                .optionalText(outcome.reason());
    }

    private static CommandOutcome outcome(FieldReader in) throws IOException {
        return new CommandOutcome(in.text(), in.text(), in.texts(), in.choice(RESULTS), in.optionalText());
    }
}
