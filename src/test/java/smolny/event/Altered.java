package smolny.event;

/// An event as it is not, in one respect.
public final class Altered {

    private Altered() {}

    /// At another place in its run.
    public static NightEvent numbered(NightEvent event, long sequence) {
        return new NightEvent(
                event.run(),
                sequence,
                event.eventId(),
                event.occurredAt(),
                event.place(),
                event.causes(),
                event.evidence(),
                event.narration(),
                event.happening());
    }

    /// Under another id.
    public static NightEvent named(NightEvent event, String id) {
        return new NightEvent(
                event.run(),
                event.sequence(),
                id,
                event.occurredAt(),
                event.place(),
                event.causes(),
                event.evidence(),
                event.narration(),
                event.happening());
    }

    /// At another hour.
    public static NightEvent at(NightEvent event, long occurredAt) {
        return new NightEvent(
                event.run(),
                event.sequence(),
                event.eventId(),
                occurredAt,
                event.place(),
                event.causes(),
                event.evidence(),
                event.narration(),
                event.happening());
    }

    /// In other words.
    public static NightEvent told(NightEvent event, String narration) {
        return new NightEvent(
                event.run(),
                event.sequence(),
                event.eventId(),
                event.occurredAt(),
                event.place(),
                event.causes(),
                event.evidence(),
                narration,
                event.happening());
    }

    /// On other evidence.
    public static NightEvent attested(NightEvent event, Evidence evidence) {
        return new NightEvent(
                event.run(),
                event.sequence(),
                event.eventId(),
                event.occurredAt(),
                event.place(),
                event.causes(),
                evidence,
                event.narration(),
                event.happening());
    }
}
