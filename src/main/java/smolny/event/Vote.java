package smolny.event;

import org.jspecify.annotations.Nullable;

/// A vote on a motion is opened, cast or closed.
public sealed interface Vote extends Happening {

    /// The motion goes to the vote.
    record Opened(String motion, VoteMethod method, Actor by) implements Vote {

        public Opened {
            Expect.text("motion", motion);
        }

        @Override
        public Kind kind() {
            return Kind.VOTE_OPENED;
        }
    }

    /// A group, or one person, votes.
    ///
    /// @param by who votes
    /// @param faction on whose benches they sit
    /// @param tally their votes, at least one
    record Cast(String motion, Actor by, String faction, Tally tally) implements Vote {

        public Cast {
            Expect.text("motion", motion);
            Expect.text("faction", faction);
            Expect.atLeast("votes", 1, tally.votes());
        }

        @Override
        public Kind kind() {
            return Kind.VOTES_CAST;
        }
    }

    /// The vote is over. A vote whose course nobody recorded has only this event.
    ///
    /// @param tally the result as announced; null when nobody counted
    record Closed(
            String motion,
            VoteMethod method,
            Actor by,
            @Nullable Tally tally,
            Outcome outcome) implements Vote {

        public Closed {
            Expect.text("motion", motion);
        }

        @Override
        public Kind kind() {
            return Kind.VOTE_CLOSED;
        }
    }
}
