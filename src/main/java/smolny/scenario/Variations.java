package smolny.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import smolny.event.Certainty;
import smolny.event.Evidence;
import smolny.event.Night;
import smolny.event.NightEvent;
import smolny.projection.ImpossibleHistory;
import smolny.projection.Questions;

/// Invented nights that differ a little from one that was written down: other numbers of delegates, other speakers of
/// the same faction, here and there another order. For load, and for classes; not history, and each event says so.
///
/// Each can be true by the folds. The same scenario, seed and number always give the same night.
public final class Variations {

    private static final Evidence INVENTED =
            new Evidence(List.of("generated"), Certainty.ILLUSTRATIVE, null, Certainty.ILLUSTRATIVE, null);

    private static final long MIXED = 0x9E3779B97F4A7C15L;
    private static final int ONE_IN = 4;

    private final Scenario scenario;
    private final long seed;
    private final Night night;
    private final List<Integer> exchangeable;

    public Variations(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        this.night = varied(scenario.night());
        this.exchangeable = exchangeable(scenario);
    }

    /// One of the invented nights. It has as many events as the scenario, at the same times.
    ///
    /// @param number from 1
    public Scenario night(long number) {
        var random = new Random(seed ^ number * MIXED);
        var inOrder = events(scenario.events(), new Counts(random), Speakers.of(scenario, random));
        var exchanged = reordered(inOrder, random);
        // Two exchanges that are possible alone may not be together.
        var events = isPossible(exchanged) ? exchanged : inOrder;
        if (!isPossible(events)) {
            throw new IllegalStateException("variation " + number + " of seed " + seed + " cannot be true");
        }
        return new Scenario(night, CanonicalForm.digest(night, events), events);
    }

    /// What its runs are called: the scenario's id, the seed, the number.
    ///
    /// @param number from 1
    public String run(long number) {
        return name() + "-" + number;
    }

    /// What they are called together.
    public String name() {
        return night.id() + "-" + seed;
    }

    // The events of the scenario are told of by these words: whatever is changed, nobody must take it for the night.
    private static List<NightEvent> events(List<NightEvent> events, Counts counts, Speakers speakers) {
        var varied = new ArrayList<NightEvent>(events.size());
        for (var event : events) {
            var happening = speakers.in(counts.in(event.place(), event.happening()));
            varied.add(new NightEvent(
                    event.run(),
                    event.sequence(),
                    event.eventId(),
                    event.occurredAt(),
                    event.place(),
                    event.causes(),
                    INVENTED,
                    narration(event),
                    happening));
        }
        return varied;
    }

    // A number in a sentence need not be that of the variation.
    private static String narration(NightEvent event) {
        return event.narration().chars().anyMatch(Character::isDigit)
                ? "Variation of " + event.eventId() + "."
                : "Variation: " + event.narration();
    }

    private List<NightEvent> reordered(List<NightEvent> events, Random random) {
        var reordered = new ArrayList<>(events);
        int free = 0;
        for (int at : exchangeable) {
            if (at >= free && random.nextInt(ONE_IN) == 0) {
                exchange(reordered, at);
                free = at + 2;
            }
        }
        return reordered;
    }

    // Positions after which the next two events can come the other way round, each exchange by itself.
    private static List<Integer> exchangeable(Scenario scenario) {
        var positions = new ArrayList<Integer>();
        for (int at = 0; at + 1 < scenario.events().size(); at++) {
            var first = scenario.events().get(at);
            var second = scenario.events().get(at + 1);
            boolean opens = scenario.night().chapters().stream()
                    .anyMatch(chapter -> chapter.from() == first.sequence() || chapter.from() == second.sequence());
            if (!opens && !second.causes().contains(first.eventId())) {
                var exchanged = new ArrayList<>(scenario.events());
                exchange(exchanged, at);
                if (isPossible(exchanged)) {
                    positions.add(at);
                }
            }
        }
        return positions;
    }

    // Each takes the place of the other in time too: a night's clock does not go back.
    private static void exchange(List<NightEvent> events, int at) {
        var first = events.get(at);
        var second = events.get(at + 1);
        events.set(at, at(second, first));
        events.set(at + 1, at(first, second));
    }

    private static NightEvent at(NightEvent event, NightEvent there) {
        return new NightEvent(
                event.run(),
                there.sequence(),
                event.eventId(),
                there.occurredAt(),
                event.place(),
                event.causes(),
                event.evidence(),
                event.narration(),
                event.happening());
    }

    private static boolean isPossible(List<NightEvent> events) {
        try {
            for (var question : Questions.ALL) {
                question.projection().replay(events);
            }
            return true;
        } catch (ImpossibleHistory impossible) {
            return false;
        }
    }

    private static Night varied(Night night) {
        return new Night(
                night.id() + "-varied",
                night.title() + " (a generated variation)",
                night.calendar(),
                night.places(),
                night.factions(),
                night.people(),
                night.motions(),
                night.processions(),
                night.news(),
                night.chapters());
    }
}
