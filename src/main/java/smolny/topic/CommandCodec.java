package smolny.topic;

import java.io.IOException;
import org.apache.avro.Schema;

/// Commands to and from Avro.
final class CommandCodec implements Codec<Command> {

    private static final Schema SCHEMA = PublishedSchema.named("Command");

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public void write(Command command, FieldWriter out) {
        out.text(command.id()).text(command.verb()).texts(command.arguments());
    }

    @Override
    public Command read(FieldReader in) throws IOException {
        return new Command(in.text(), in.text(), in.texts());
    }
}
