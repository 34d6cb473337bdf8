package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import smolny.event.NightEvent;

/// What has happened, what happens, and what is then true of one question.
public final class Given<S> {

    private final Projection<S> projection;
    private final List<NightEvent> before;

    private Given(Projection<S> projection, List<NightEvent> before) {
        this.projection = projection;
        this.before = before;
    }

    public static <S> Given<S> given(Projection<S> projection, Told... before) {
        var events = new ArrayList<NightEvent>();
        for (var told : before) {
            events.add(told.as(events.size() + 1));
        }
        return new Given<>(projection, events);
    }

    public When when(Told told) {
        return new When(told.as(before.size() + 1));
    }

    public final class When {

        private final NightEvent event;

        private When(NightEvent event) {
            this.event = event;
        }

        /// The answer can be described so.
        public void then(Consumer<? super S> description) {
            description.accept(projection.apply(projection.replay(before), event));
        }

        /// The question is not touched: the answer is the very same object.
        public void thenNothingChanges() {
            var answer = projection.replay(before);
            assertThat(projection.apply(answer, event)).isSameAs(answer);
        }

        /// The event cannot be true, and this is why.
        public void thenImpossible(String why) {
            var answer = projection.replay(before);
            assertThatThrownBy(() -> projection.apply(answer, event))
                    .isInstanceOfSatisfying(ImpossibleHistory.class, impossible -> {
                        assertThat(impossible.why()).isEqualTo(why);
                        assertThat(impossible.sequence()).isEqualTo(event.sequence());
                    });
        }
    }
}
