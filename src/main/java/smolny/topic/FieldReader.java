package smolny.topic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Contingent;
import smolny.event.Reaction;
import smolny.event.Reception;
import smolny.event.Tally;
import smolny.projection.Roll;

/// Reads one record's fields after each other, the way back of [FieldWriter].
///
/// Believes nothing: no length in the bytes makes it set aside more memory than there are bytes. Keeps its decoder for
/// the next record, and so belongs to one thread.
final class FieldReader {

    private static final Reaction[] REACTIONS = Reaction.values();

    private final BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);

    /// The one value that these bytes hold from an offset on.
    <T> T whole(byte[] bytes, int offset, Codec<T> codec) throws IOException {
        DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, decoder);
        T value = codec.read(this);
        if (!decoder.isEnd()) {
            throw new SerializationException(decoder.remainingBytes() + " bytes too many after the record");
        }
        return value;
    }

    /// Reads one item of a list.
    interface Item<T> {
        T read(FieldReader in) throws IOException;
    }

    String text() throws IOException {
        return decoder.readString();
    }

    @Nullable
    String optionalText() throws IOException {
        return present() ? text() : null;
    }

    int number() throws IOException {
        return decoder.readInt();
    }

    @Nullable
    Integer optionalNumber() throws IOException {
        return present() ? number() : null;
    }

    long longNumber() throws IOException {
        return decoder.readLong();
    }

    @Nullable
    Long optionalLongNumber() throws IOException {
        return present() ? longNumber() : null;
    }

    double decimal() throws IOException {
        return decoder.readDouble();
    }

    boolean flag() throws IOException {
        return decoder.readBoolean();
    }

    @Nullable
    Boolean optionalFlag() throws IOException {
        return present() ? flag() : null;
    }

    /// One of an enum's constants.
    <E extends Enum<E>> E choice(E[] constants) throws IOException {
        return constants[within(constants.length, decoder.readEnum(), "symbol")];
    }

    <E extends Enum<E>> @Nullable E optionalChoice(E[] constants) throws IOException {
        return present() ? choice(constants) : null;
    }

    /// Which of so many branches of a union follows.
    int branch(int branches) throws IOException {
        return within(branches, decoder.readIndex(), "branch");
    }

    <T> List<T> list(Item<T> each) throws IOException {
        long count = block(decoder.readArrayStart());
        if (count == 0) {
            return List.of();
        }
        T first = each.read(this);
        if (count == 1) {
            count = block(decoder.arrayNext());
            if (count == 0) {
                return List.of(first);
            }
            count++;
        }
        var items = new ArrayList<T>((int) count);
        items.add(first);
        long left = count - 1;
        while (left > 0) {
            for (; left > 0; left--) {
                items.add(each.read(this));
            }
            left = block(decoder.arrayNext());
        }
        return List.copyOf(items);
    }

    /// A list of records that each begin with their name on the roll.
    <V> Roll<V> roll(Item<V> each) throws IOException {
        var keys = new ArrayList<String>();
        List<V> values = list(in -> {
            keys.add(in.text());
            return each.read(in);
        });
        return Roll.of(keys, values);
    }

    <T> @Nullable T optional(Item<T> each) throws IOException {
        return present() ? each.read(this) : null;
    }

    List<String> texts() throws IOException {
        return list(FieldReader::text);
    }

    Actor actor() throws IOException {
        return new Actor(text(), optionalText());
    }

    @Nullable
    Actor optionalActor() throws IOException {
        return present() ? actor() : null;
    }

    Reception reception() throws IOException {
        return new Reception(choice(REACTIONS), number());
    }

    @Nullable
    Reception optionalReception() throws IOException {
        return present() ? reception() : null;
    }

    Tally tally() throws IOException {
        return new Tally(number(), number(), number());
    }

    @Nullable
    Tally optionalTally() throws IOException {
        return present() ? tally() : null;
    }

    List<Contingent> contingents() throws IOException {
        return list(in -> new Contingent(in.text(), in.number()));
    }

    private boolean present() throws IOException {
        return branch(2) == 1;
    }

    /// Every item takes a byte at least, so a block cannot hold more items than there are bytes left.
    private long block(long count) {
        if (count < 0 || count > decoder.remainingBytes()) {
            throw new SerializationException(
                    "list: " + count + " items (expected: at most the " + decoder.remainingBytes() + " bytes left)");
        }
        return count;
    }

    private static int within(int size, int index, String what) {
        if (index < 0 || index >= size) {
            throw new SerializationException(what + ": " + index + " (expected: 0 to " + (size - 1) + ")");
        }
        return index;
    }
}
