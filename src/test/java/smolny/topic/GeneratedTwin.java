package smolny.topic;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import smolny.event.Happening;

/// Our records as objects of Avro's generated classes: matched by the names of their fields, not by their order.
public final class GeneratedTwin {

    private GeneratedTwin() {}

    public static SpecificRecord of(Record ours, Schema schema) {
        var twin = (SpecificRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            twin.put(field.pos(), value(component(ours, field.name()), field.schema()));
        }
        return twin;
    }

    private static @Nullable Object value(@Nullable Object ours, Schema schema) {
        return switch (ours) {
            case null -> null;
            case Happening happening -> of((Record) happening, branch(schema, unionName(happening)));
            case Record named -> of(named, schema.isUnion() ? schema.getTypes().get(1) : schema);
            case List<?> items ->
                items.stream().map(item -> value(item, schema.getElementType())).toList();
            case Enum<?> constant ->
                twin(constant, schema.isUnion() ? schema.getTypes().get(1) : schema);
            case Long millis when schema.getLogicalType() != null -> Instant.ofEpochMilli(millis);
            default -> ours;
        };
    }

    /// The kind in the spelling of the union: `vote-opened` is `VoteOpened`.
    static String unionName(Happening happening) {
        var name = new StringBuilder();
        for (String part : happening.kind().word().split("-", -1)) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    private static Schema branch(Schema union, String name) {
        return union.getTypes().stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in the union"));
    }

    private static Object twin(Enum<?> constant, Schema schema) {
        return Arrays.stream(SpecificData.get().getClass(schema).getEnumConstants())
                .filter(symbol -> symbol.toString().equals(constant.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + constant + " in " + schema.getName()));
    }

    private static @Nullable Object component(Record ours, String name) {
        try {
            var accessor = ours.getClass().getMethod(name);
            return accessor.invoke(ours);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
