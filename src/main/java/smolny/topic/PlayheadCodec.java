package smolny.topic;

import java.io.IOException;
import org.apache.avro.Schema;

/// Playheads to and from Avro.
final class PlayheadCodec implements Codec<Playhead> {

    private static final Schema SCHEMA = PublishedSchema.named("Playhead");
    private static final Playhead.State[] STATES = Playhead.State.values();

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public void write(Playhead playhead, FieldWriter out) throws IOException {
        out.longNumber(playhead.sequence())
                .longNumber(playhead.nightTime())
                .decimal(playhead.rateAsked())
                .decimal(playhead.rateReached())
                .choice(playhead.state())
                .text(playhead.chapter());
    }

    @Override
    public Playhead read(FieldReader in) throws IOException {
        return new Playhead(in.longNumber(), in.longNumber(), in.decimal(), in.decimal(), in.choice(STATES), in.text());
    }
}
