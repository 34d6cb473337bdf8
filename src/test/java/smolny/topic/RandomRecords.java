package smolny.topic;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smolny.event.Happening;
import smolny.event.NightEvent;

/// Records with whatever values they allow, the same for the same seed.
///
/// Made from the records' own components, so that a new kind of event is tried out without anybody thinking of it.
final class RandomRecords {

    private static final List<String> WORDS =
            List.of("A", "BOLSHEVIK", "SML", "Ёлка за окном", "it's \"so\" \\ so", "\uD83D\uDD6F", "x".repeat(300));

    private final Random random;
    private final BooleanSupplier leavesOut;
    private Class<?> kind = Happening.class;

    private RandomRecords(Random random, BooleanSupplier leavesOut) {
        this.random = random;
        this.leavesOut = leavesOut;
    }

    /// Leaves out what can be left out, or does not, as chance has it.
    static RandomRecords of(long seed) {
        var random = new Random(seed);
        return new RandomRecords(random, random::nextBoolean);
    }

    /// Leaves out all that can be left out.
    static RandomRecords withNulls(long seed) {
        return new RandomRecords(new Random(seed), () -> true);
    }

    /// Leaves nothing out.
    static RandomRecords withoutNulls(long seed) {
        return new RandomRecords(new Random(seed), () -> false);
    }

    /// One event of each kind, in the order of the kinds.
    List<NightEvent> eventOfEveryKind() {
        return Arrays.stream(Happening.class.getPermittedSubclasses())
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                .map(this::eventOf)
                .sorted(Comparator.comparing(event -> event.happening().kind()))
                .toList();
    }

    private NightEvent eventOf(Class<?> kindOfEvent) {
        kind = kindOfEvent;
        return of(NightEvent.class);
    }

    <T> T of(Class<T> type) {
        for (int attempt = 0; ; attempt++) {
            boolean emptyLists = attempt == 0 && leavesOut.getAsBoolean();
            try {
                return construct(type, emptyLists);
            } catch (IllegalArgumentException listMustNotBeEmpty) {
                if (attempt == 10) {
                    throw listMustNotBeEmpty;
                }
            }
        }
    }

    private <T> T construct(Class<T> type, boolean emptyLists) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> value(component, emptyLists))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private @Nullable Object value(RecordComponent component, boolean emptyLists) {
        var type = component.getAnnotatedType();
        if (type.isAnnotationPresent(Nullable.class) && leavesOut.getAsBoolean()) {
            return null;
        }
        return switch (component.getName()) {
            case "eventId" -> "event-" + random.nextInt(1000);
            case "intensity" -> 1 + random.nextInt(5);
            case "sequence" -> 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
            default -> component.getType() == List.class ? list(type, emptyLists) : value(component.getType());
        };
    }

    private List<Object> list(AnnotatedType type, boolean empty) {
        if (empty) {
            return List.of();
        }
        var each = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(_ -> value((Class<?>) each.getType()))
                .toList();
    }

    private Object value(Class<?> type) {
        if (type == Happening.class) {
            return of(kind);
        }
        if (type.isRecord()) {
            return of(type);
        }
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return switch (type.getSimpleName()) {
            case "String" -> WORDS.get(random.nextInt(WORDS.size()));
            case "int", "Integer" -> 1 + random.nextInt(2 << random.nextInt(25));
            case "long", "Long" -> random.nextLong() >> random.nextInt(63);
            case "double", "Double" -> random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble() * 1000;
            case "boolean", "Boolean" -> random.nextBoolean();
            default -> throw new AssertionError("no random " + type);
        };
    }
}
