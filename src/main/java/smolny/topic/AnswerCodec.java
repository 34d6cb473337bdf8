package smolny.topic;

import java.io.IOException;
import org.apache.avro.Schema;
import smolny.projection.Progress;

/// Answers to and from Avro: what all of them begin with, then the fields of the one question.
record AnswerCodec<S>(Schema schema, AnswerFields<S> fields) implements Codec<Progress<S>> {

    private static final Status[] STATUSES = Status.values();

    /// Whether an answer goes on; for readers of the topic, as it follows from the reason.
    enum Status {
        WHOLE,
        HELD
    }

    @Override
    public void write(Progress<S> progress, FieldWriter out) {
        out.longNumber(progress.sequence())
                .longNumber(progress.asOf())
                .choice(progress.held() ? Status.HELD : Status.WHOLE)
                .optionalText(progress.heldBecause())
                .longNumber(progress.duplicates())
                .longNumber(progress.quarantined());
        fields.write(progress.answer(), out);
    }

    @Override
    public Progress<S> read(FieldReader in) throws IOException {
        long sequence = in.longNumber();
        long asOf = in.longNumber();
        in.choice(STATUSES);
        return new Progress<>(sequence, asOf, in.optionalText(), in.longNumber(), in.longNumber(), fields.read(in));
    }
}
