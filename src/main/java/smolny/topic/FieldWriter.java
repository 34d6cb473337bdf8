package smolny.topic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Contingent;
import smolny.event.Reception;
import smolny.event.Tally;
import smolny.projection.Roll;

/// Writes one record's fields after each other; calls can be chained, so that a record reads as one line.
///
/// Keeps its buffer and its encoder for the next record, and so belongs to one thread.
final class FieldWriter {

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);

    /// One value in Confluent's framing.
    <T> byte[] framed(int schemaId, T value, Codec<T> codec) throws IOException {
        // Whatever a record that failed half-way has left behind goes first.
        encoder.flush();
        buffer.reset();
        Framing.writeHead(schemaId, buffer);
        codec.write(value, this);
        encoder.flush();
        return buffer.toByteArray();
    }

    /// Writes one item of a list.
    interface Item<T> {
        void write(T item, FieldWriter out) throws IOException;
    }

    FieldWriter text(String value) throws IOException {
        encoder.writeString(value);
        return this;
    }

    FieldWriter optionalText(@Nullable String value) throws IOException {
        return value == null ? absent() : present().text(value);
    }

    FieldWriter number(int value) throws IOException {
        encoder.writeInt(value);
        return this;
    }

    FieldWriter optionalNumber(@Nullable Integer value) throws IOException {
        return value == null ? absent() : present().number(value);
    }

    FieldWriter longNumber(long value) throws IOException {
        encoder.writeLong(value);
        return this;
    }

    FieldWriter optionalLongNumber(@Nullable Long value) throws IOException {
        return value == null ? absent() : present().longNumber(value);
    }

    FieldWriter decimal(double value) throws IOException {
        encoder.writeDouble(value);
        return this;
    }

    FieldWriter flag(boolean value) throws IOException {
        encoder.writeBoolean(value);
        return this;
    }

    FieldWriter optionalFlag(@Nullable Boolean value) throws IOException {
        return value == null ? absent() : present().flag(value);
    }

    /// An enum constant.
    @SuppressWarnings("EnumOrdinal") // The schema lists its symbols in the order of the constants; a test keeps it so.
    FieldWriter choice(Enum<?> value) throws IOException {
        encoder.writeEnum(value.ordinal());
        return this;
    }

    FieldWriter optionalChoice(@Nullable Enum<?> value) throws IOException {
        return value == null ? absent() : present().choice(value);
    }

    /// Which branch of a union follows.
    FieldWriter branch(int index) throws IOException {
        encoder.writeIndex(index);
        return this;
    }

    <T> FieldWriter list(List<T> items, Item<T> each) throws IOException {
        encoder.writeArrayStart();
        encoder.setItemCount(items.size());
        for (T item : items) {
            encoder.startItem();
            each.write(item, this);
        }
        encoder.writeArrayEnd();
        return this;
    }

    /// A list of records that each begin with their name on the roll.
    <V> FieldWriter roll(Roll<V> roll, Item<V> each) throws IOException {
        encoder.writeArrayStart();
        encoder.setItemCount(roll.size());
        roll.forEach((name, value) -> {
            encoder.startItem();
            each.write(value, text(name));
        });
        encoder.writeArrayEnd();
        return this;
    }

    <T> FieldWriter optional(@Nullable T value, Item<T> each) throws IOException {
        if (value == null) {
            return absent();
        }
        each.write(value, present());
        return this;
    }

    FieldWriter texts(List<String> items) throws IOException {
        return list(items, (item, out) -> out.text(item));
    }

    FieldWriter actor(Actor actor) throws IOException {
        return text(actor.id()).optionalText(actor.faction());
    }

    FieldWriter optionalActor(@Nullable Actor actor) throws IOException {
        return actor == null ? absent() : present().actor(actor);
    }

    FieldWriter reception(Reception reception) throws IOException {
        return choice(reception.reaction()).number(reception.intensity());
    }

    FieldWriter optionalReception(@Nullable Reception reception) throws IOException {
        return reception == null ? absent() : present().reception(reception);
    }

    FieldWriter tally(Tally tally) throws IOException {
        return number(tally.yes()).number(tally.no()).number(tally.abstain());
    }

    FieldWriter optionalTally(@Nullable Tally tally) throws IOException {
        return tally == null ? absent() : present().tally(tally);
    }

    FieldWriter contingents(List<Contingent> contingents) throws IOException {
        return list(contingents, (each, out) -> out.text(each.faction()).number(each.people()));
    }

    /// The first branch of `["null", ...]`.
    private FieldWriter absent() throws IOException {
        return branch(0);
    }

    /// The second one; the value follows.
    private FieldWriter present() throws IOException {
        return branch(1);
    }
}
