package smolny.projection;

import java.util.List;
import smolny.event.Moment;
import smolny.event.Night;
import smolny.event.NightEvent;
import smolny.scenario.Scenario;
import smolny.scenario.Scenarios;

/// The night of 25-26 October 1917, read once for all tests.
public final class Petrograd {

    private static final Scenario SCENARIO = Scenarios.builtIn("petrograd-1917");

    private Petrograd() {}

    public static Night night() {
        return SCENARIO.night();
    }

    public static List<NightEvent> events() {
        return SCENARIO.events();
    }

    /// Sequence of the last event of a moment, such as `00:18` or `mensheviks-walk-out`.
    public static long after(String moment) {
        return Moment.parse(moment).last(events(), night());
    }

    /// The answer of a pure fold after so many events.
    public static <S> S answer(long sequence, Question<S> question) {
        return question.projection().replay(events().subList(0, Math.toIntExact(sequence)));
    }
}
