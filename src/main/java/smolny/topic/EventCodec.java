package smolny.topic;

import java.io.IOException;
import org.apache.avro.Schema;
import smolny.event.Certainty;
import smolny.event.Evidence;
import smolny.event.NightEvent;

/// Events to and from Avro: the envelope here, what happened in [HappeningWriter] and [HappeningReader].
final class EventCodec implements Codec<NightEvent> {

    private static final Schema SCHEMA = PublishedSchema.named("NightEvent");
    private static final Certainty[] CERTAINTIES = Certainty.values();

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public void write(NightEvent event, FieldWriter out) {
        out.text(event.run())
                .longNumber(event.sequence())
                .text(event.eventId())
                .longNumber(event.occurredAt())
                .text(event.place())
                .texts(event.causes());
        write(event.evidence(), out);
        out.text(event.narration());
        HappeningWriter.write(event.happening(), out);
    }

    @Override
    public NightEvent read(FieldReader in) throws IOException {
        return new NightEvent(
                in.text(),
                in.longNumber(),
                in.text(),
                in.longNumber(),
                in.text(),
                in.texts(),
                evidence(in),
                in.text(),
                HappeningReader.read(in));
    }

    private static void write(Evidence evidence, FieldWriter out) {
        out.texts(evidence.sources())
                .choice(evidence.fact())
                .optionalChoice(evidence.figures())
                .choice(evidence.minute())
                .optionalText(evidence.note());
    }

    private static Evidence evidence(FieldReader in) throws IOException {
        return new Evidence(
                in.texts(),
                in.choice(CERTAINTIES),
                in.optionalChoice(CERTAINTIES),
                in.choice(CERTAINTIES),
                in.optionalText());
    }
}
