package smolny.fault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import smolny.event.Altered;
import smolny.event.NightEvent;

/// Somebody else who writes into the log, outside of any transaction.
interface Stranger {

    Stranger NOBODY = (_, _) -> List.of();

    /// What it writes.
    List<Intrusion> writes(Scene scene, Random random);

    /// Garbage of several kinds, events that come again as they were, and events under no key.
    Stranger CARELESS = (scene, random) -> {
        var strange = new ArrayList<Intrusion>();
        int known = scene.committed(Scene.RUN);
        for (int i = 0; i < 10; i++) {
            byte[] value = scene.value(
                    Scene.RUN, scene.night().get(random.nextInt(scene.night().size()) % known));
            strange.add(
                    switch (random.nextInt(8)) {
                        case 0 -> Intrusion.into(Scene.RUN, new byte[] {1, 2, (byte) i});
                        case 1 -> Intrusion.into(Scene.RUN, Arrays.copyOf(value, value.length - 1 - i));
                        case 2 ->
                            Intrusion.into(
                                    Scene.RUN,
                                    ByteBuffer.wrap(value.clone())
                                            .putInt(1, 1_000_000 + i)
                                            .array());
                        case 3 -> Intrusion.into(Scene.RUN, new byte[0]);
                        case 4 -> new Intrusion(Scene.RUN, null);
                        case 5 -> new Intrusion(null, ByteBuffer.wrap(value));
                        default -> Intrusion.into(Scene.RUN, value);
                    });
        }
        return strange;
    };

    /// An event from further on in the night, before its time has come.
    Stranger AHEAD = (scene, random) ->
            List.of(other(scene, scene.night().get(scene.night().size() - 1 - random.nextInt(100))));

    /// An event that is there, told otherwise.
    Stranger CONTRADICTING =
            (scene, random) -> List.of(other(scene, scene.night().get(random.nextInt(scene.committed(Scene.RUN)))));

    private static Intrusion other(Scene scene, NightEvent event) {
        return Intrusion.into(Scene.RUN, scene.value(Scene.RUN, Altered.told(event, "Told otherwise by a stranger.")));
    }
}
