package smolny.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import smolny.event.NightEvent;
import smolny.scenario.Scenarios;
import smolny.topic.GeneratedTwin;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Topics;

/// One event of the night to bytes and back, all its kinds mixed: our codec against Avro's generated class.
///
/// Both reuse their encoder, decoder and buffer. The generated class starts from and ends at objects of its own:
/// turning those into our records is not counted against it. Ours writes and checks the framing as well.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=smolny.avro")
public class CodecBenchmark {

    private static final int EVENTS = 128;

    private final NightEvent[] events = new NightEvent[EVENTS];
    private final smolny.avro.NightEvent[] twins = new smolny.avro.NightEvent[EVENTS];
    private final byte[][] values = new byte[EVENTS][];
    private final byte[][] bodies = new byte[EVENTS][];
    private int next;

    private Serializer<NightEvent> serializer;
    private Deserializer<NightEvent> deserializer;

    private final SpecificDatumWriter<smolny.avro.NightEvent> writer =
            new SpecificDatumWriter<>(smolny.avro.NightEvent.class);
    private final SpecificDatumReader<smolny.avro.NightEvent> reader =
            new SpecificDatumReader<>(smolny.avro.NightEvent.class);
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);
    private final BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(CodecBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    @Setup
    public void takeTheNight() throws IOException {
        var topic = Topics.of("", new InMemoryRegistry()).events();
        serializer = topic.value().serializer();
        deserializer = topic.value().deserializer();
        List<NightEvent> night = Scenarios.builtIn("petrograd-1917").events("petrograd-1917-000001");
        for (int i = 0; i < EVENTS; i++) {
            events[i] = night.get(i);
            twins[i] = (smolny.avro.NightEvent) GeneratedTwin.of(night.get(i), smolny.avro.NightEvent.getClassSchema());
            values[i] = serializer.serialize("", events[i]);
            bodies[i] = generated(twins[i]);
        }
    }

    @Benchmark
    public byte[] encodeOurs() {
        return serializer.serialize("", events[next()]);
    }

    @Benchmark
    public byte[] encodeGenerated() throws IOException {
        return generated(twins[next()]);
    }

    @Benchmark
    public NightEvent decodeOurs() {
        return deserializer.deserialize("", values[next()]);
    }

    @Benchmark
    public smolny.avro.NightEvent decodeGenerated() throws IOException {
        return reader.read(null, DecoderFactory.get().binaryDecoder(bodies[next()], decoder));
    }

    private byte[] generated(smolny.avro.NightEvent twin) throws IOException {
        buffer.reset();
        writer.write(twin, encoder);
        encoder.flush();
        return buffer.toByteArray();
    }

    private int next() {
        next = (next + 1) % EVENTS;
        return next;
    }
}
