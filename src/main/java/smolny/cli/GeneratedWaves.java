package smolny.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import smolny.player.Bounds;
import smolny.player.BulkPublisher;
import smolny.player.Manner;
import smolny.player.Outcome;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.scenario.Variations;

/// The runs of one `generate`, made when they are asked for, and how far it is.
final class GeneratedWaves implements BulkPublisher.Waves {

    private static final long TELL_NANOS = 2_000_000_000L;

    private final Variations variations;
    private final int runs;
    private final int together;
    private final PrintWriter out;
    private final long began = System.nanoTime();
    private long told = began;
    private int number;
    private int published;
    private int found;
    private long events;

    GeneratedWaves(Variations variations, int runs, int together, PrintWriter out) {
        this.variations = variations;
        this.runs = runs;
        this.together = together;
        this.out = out;
    }

    @Override
    public List<Plan> next(Set<String> known) {
        var wave = new ArrayList<Plan>(together);
        while (wave.size() < together && number < runs) {
            number++;
            if (known.contains(variations.run(number))) {
                found++;
            } else {
                wave.add(plan(number));
            }
        }
        return wave;
    }

    @Override
    public void published(List<Plan> wave) {
        published += wave.size();
        wave.forEach(plan -> events += plan.bounds().until());
        if (System.nanoTime() - told >= TELL_NANOS) {
            told = System.nanoTime();
            out.printf(Locale.ROOT, "%,d of %,d runs, %s%n", number, runs, rate());
            out.flush();
        }
    }

    /// One line about all of it.
    String sum(Outcome.Ending ending) {
        var sum = String.format(Locale.ROOT, "%,d runs published, %s; %,d were there", published, rate(), found);
        return switch (ending) {
            case FINISHED -> sum + ".";
            case STOPPED -> sum + ". Stopped; the same command goes on.";
            case TAKEN_OVER -> sum + ". Somebody else has begun to generate the same runs.";
        };
    }

    private String rate() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return String.format(Locale.ROOT, "%,d events, %,.0f events/s", events, events / seconds);
    }

    private Plan plan(int each) {
        var night = variations.night(each);
        return new Plan(
                variations.run(each),
                false,
                night.night(),
                night.digest(),
                night.events(),
                new Bounds(1, night.events().size()),
                new Pace.Burst(),
                Manner.PLAIN);
    }
}
