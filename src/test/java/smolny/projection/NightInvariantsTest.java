package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import smolny.event.Floor;
import smolny.event.News;
import smolny.event.NightEvent;
import smolny.event.Procession;
import smolny.event.Tally;
import smolny.event.Vote;

/// What holds of the night of 25-26 October 1917 from its first event to its last.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NightInvariantsTest {

    static final List<Question<?>> QUESTIONS = Questions.ALL;

    private final List<NightEvent> events = Petrograd.events();

    @Test
    void every_yield_matches_a_take_and_one_person_at_most_has_the_floor() {
        Map<String, String> speakers = new HashMap<>();
        for (var event : events) {
            if (event.happening() instanceof Floor.Taken taken) {
                assertThat(speakers.put(event.place(), taken.by().id()))
                        .as(event.eventId())
                        .isNull();
            }
            if (event.happening() instanceof Floor.Yielded yielded) {
                assertThat(speakers.remove(event.place()))
                        .isEqualTo(yielded.by().id());
            }
        }
        assertThat(speakers).isEmpty();
    }

    @Test
    void the_votes_cast_add_up_to_the_result() {
        Map<String, Tally> cast = new HashMap<>();
        for (var event : events) {
            if (event.happening() instanceof Vote.Cast votes) {
                cast.merge(votes.motion(), votes.tally(), Tally::plus);
                int seated = Petrograd.answer(event.sequence() - 1, Questions.HALL)
                        .at(event.place())
                        .members()
                        .delegates(votes.faction());
                assertThat(votes.tally().votes()).as(event.eventId()).isLessThanOrEqualTo(seated);
            }
            if (event.happening() instanceof Vote.Closed closed && cast.containsKey(closed.motion())) {
                assertThat(closed.tally()).isEqualTo(cast.get(closed.motion()));
            }
        }
        assertThat(cast).containsOnlyKeys("MARTOV_1", "DUMA_MARCH");
    }

    @Test
    void all_79_councillors_present_answer_the_roll_call() {
        var ballot = Petrograd.answer(Petrograd.after("roll-call-closed"), Questions.VOTES)
                .motions()
                .get("DUMA_MARCH");
        assertThat(ballot).isNotNull();
        assertThat(ballot != null ? ballot.tally() : null).isEqualTo(new Tally(62, 14, 3));
        assertThat(ballot != null ? ballot.present() : null).isEqualTo(62 + 14 + 3);
    }

    @Test
    void those_who_go_make_up_those_who_march() {
        var hall = Petrograd.answer(Petrograd.after("00:21"), Questions.HALL).at("SML");
        assertThat(hall.members().delegates()).isEqualTo(670 - 178);
        var columns = Petrograd.answer(Petrograd.after("palace-march-sets-out"), Questions.COLUMNS);
        var march = columns.processions().get("PALACE_MARCH");
        assertThat(march).isNotNull();
        assertThat(march != null ? march.people() : 0).isEqualTo(62 + 178 + 60);
        assertThat(march != null ? march.abreast() : null).isEqualTo(300 / 75);
        assertThat(arrivals("PALACE_MARCH")).containsExactly(300);
        assertThat(arrivals("MODERATES_WALK")).containsExactly(178);
    }

    @Test
    void every_cause_comes_before_its_effect() {
        Map<String, Long> told = new HashMap<>();
        for (var event : events) {
            assertThat(told.keySet()).as(event.eventId()).containsAll(event.causes());
            told.put(event.eventId(), event.sequence());
        }
    }

    @Test
    void news_is_never_received_before_it_is_sent() {
        Map<String, Long> sent = new HashMap<>();
        Map<String, Long> received = new HashMap<>();
        for (var event : events) {
            if (event.happening() instanceof News.Sent news) {
                assertThat(received).doesNotContainKey(news.news());
                sent.put(news.news(), event.occurredAt());
            }
            if (event.happening() instanceof News.Received news) {
                assertThat(event.occurredAt()).isGreaterThanOrEqualTo(sent.getOrDefault(news.news(), Long.MIN_VALUE));
                received.put(news.news(), event.occurredAt());
            }
        }
        assertThat(received).containsKeys("MASLOV_CALL", "DUMA_DECISION");
    }

    @Test
    void nobody_is_in_two_places() {
        Map<String, Integer> everybody = new HashMap<>(Map.of("PEASANT_EXEC", 60));
        var last = Petrograd.answer(events.size(), Questions.HALL);
        last.places().forEach((_, assembly) -> assembly.members()
                .factions()
                .forEach((faction, bench) -> everybody.merge(faction, bench.came(), Integer::sum)));
        for (var event : events) {
            var found = Whereabouts.of(
                    Petrograd.answer(event.sequence(), Questions.HALL),
                    Petrograd.answer(event.sequence(), Questions.COLUMNS));
            found.forEach((faction, people) -> assertThat(people)
                    .as(faction + " after " + event.eventId())
                    .isLessThanOrEqualTo(everybody.get(faction)));
        }
    }

    @Test
    void councillors_bound_for_smolny_are_in_neither_hall_while_on_the_road() {
        long first = Petrograd.after("bolshevik-councillors-set-out");
        long next = Petrograd.after("bolshevik-councillors-arrive");
        for (long sequence = first; sequence < next; sequence++) {
            var hall = Petrograd.answer(sequence, Questions.HALL);
            assertThat(hall.at("DUM").members().delegates("BOLSHEVIK")).isZero();
            assertThat(hall.at("SML").guests().delegates()).isZero();
        }
        assertThat(Petrograd.answer(next, Questions.HALL).at("SML").guests().delegates())
                .isEqualTo(14);
    }

    @Test
    void martovs_second_motion_never_reaches_a_vote() {
        for (var event : events) {
            var ballot = Petrograd.answer(event.sequence(), Questions.VOTES)
                    .motions()
                    .get("MARTOV_2");
            assertThat(ballot != null ? ballot.stage() : smolny.projection.votes.Stage.NEVER_PUT)
                    .isEqualTo(smolny.projection.votes.Stage.NEVER_PUT);
        }
    }

    @Test
    void the_march_never_reaches_the_palace() {
        for (var event : events) {
            var march = Petrograd.answer(event.sequence(), Questions.COLUMNS)
                    .processions()
                    .get("PALACE_MARCH");
            assertThat(march != null ? march.place() : "").isNotEqualTo("WIN");
        }
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    <S> void replaying_from_the_start_or_from_any_stored_point_gives_the_same_answer(Question<S> question) {
        var projection = question.projection();
        var whole = projection.replay(events);
        assertThat(projection.replay(events)).isEqualTo(whole).hasSameHashCodeAs(whole);
        S stored = projection.initial();
        for (var event : events) {
            stored = projection.apply(stored, event);
            S goesOn = stored;
            for (var later : events.subList(Math.toIntExact(event.sequence()), events.size())) {
                goesOn = projection.apply(goesOn, later);
            }
            assertThat(goesOn).isEqualTo(whole);
        }
    }

    private List<Integer> arrivals(String procession) {
        var people = new ArrayList<Integer>();
        for (var event : events) {
            if (event.happening() instanceof Procession.Arrived arrived
                    && arrived.procession().equals(procession)) {
                people.add(arrived.people());
            }
        }
        return people;
    }
}
