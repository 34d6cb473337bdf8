package smolny.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Contingent;
import smolny.event.Reception;
import smolny.event.Tally;
import smolny.projection.Roll;

/// Writes one record's fields after each other; calls can be chained, so that a record reads as one line.
///
/// Keeps its array for the next record, and so belongs to one thread.
final class FieldWriter {

    private final AvroBytes bytes = new AvroBytes();

    /// One value in Confluent's framing.
    <T> byte[] framed(int schemaId, T value, Codec<T> codec) {
        bytes.clear();
        bytes.raw(Framing.head(schemaId));
        codec.write(value, this);
        return bytes.toByteArray();
    }

    /// Writes one item of a list.
    interface Item<T> {
        void write(T item, FieldWriter out);
    }

    FieldWriter text(String value) {
        bytes.text(value);
        return this;
    }

    FieldWriter optionalText(@Nullable String value) {
        return value == null ? absent() : present().text(value);
    }

    FieldWriter number(int value) {
        bytes.number(value);
        return this;
    }

    FieldWriter optionalNumber(@Nullable Integer value) {
        return value == null ? absent() : present().number(value);
    }

    FieldWriter longNumber(long value) {
        bytes.number(value);
        return this;
    }

    FieldWriter optionalLongNumber(@Nullable Long value) {
        return value == null ? absent() : present().longNumber(value);
    }

    FieldWriter decimal(double value) {
        bytes.decimal(value);
        return this;
    }

    FieldWriter flag(boolean value) {
        bytes.flag(value);
        return this;
    }

    FieldWriter optionalFlag(@Nullable Boolean value) {
        return value == null ? absent() : present().flag(value);
    }

    /// An enum constant.
    @SuppressWarnings("EnumOrdinal") // The schema lists its symbols in the order of the constants; a test keeps it so.
    FieldWriter choice(Enum<?> value) {
        bytes.number(value.ordinal());
        return this;
    }

    FieldWriter optionalChoice(@Nullable Enum<?> value) {
        return value == null ? absent() : present().choice(value);
    }

    /// Which branch of a union follows.
    FieldWriter branch(int index) {
        bytes.number(index);
        return this;
    }

    <T> FieldWriter list(List<T> items, Item<T> each) {
        startItems(items.size());
        for (T item : items) {
            each.write(item, this);
        }
        return endItems();
    }

    /// A list of records that each begin with their name on the roll.
    <V> FieldWriter roll(Roll<V> roll, Item<V> each) {
        startItems(roll.size());
        roll.forEach((name, value) -> each.write(value, text(name)));
        return endItems();
    }

    <T> FieldWriter optional(@Nullable T value, Item<T> each) {
        if (value == null) {
            return absent();
        }
        each.write(value, present());
        return this;
    }

    FieldWriter texts(List<String> items) {
        return list(items, (item, out) -> out.text(item));
    }

    FieldWriter actor(Actor actor) {
        return text(actor.id()).optionalText(actor.faction());
    }

    FieldWriter optionalActor(@Nullable Actor actor) {
        return actor == null ? absent() : present().actor(actor);
    }

    FieldWriter reception(Reception reception) {
        return choice(reception.reaction()).number(reception.intensity());
    }

    FieldWriter optionalReception(@Nullable Reception reception) {
        return reception == null ? absent() : present().reception(reception);
    }

    FieldWriter tally(Tally tally) {
        return number(tally.yes()).number(tally.no()).number(tally.abstain());
    }

    FieldWriter optionalTally(@Nullable Tally tally) {
        return tally == null ? absent() : present().tally(tally);
    }

    FieldWriter contingents(List<Contingent> contingents) {
        return list(contingents, (each, out) -> out.text(each.faction()).number(each.people()));
    }

    // A list is one block of items, with their number in front, and then an empty block; an empty list is that alone.
    private void startItems(int count) {
        if (count > 0) {
            bytes.number(count);
        }
    }

    private FieldWriter endItems() {
        bytes.number(0);
        return this;
    }

    /// The first branch of `["null", ...]`.
    private FieldWriter absent() {
        return branch(0);
    }

    /// The second one; the value follows.
    private FieldWriter present() {
        return branch(1);
    }
}
