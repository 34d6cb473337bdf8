package smolny.scenario;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.event.Kind;
import smolny.event.NightCalendar;
import smolny.event.NightEvent;

/// Reads events one after the other.
final class EventReader {

    private static final Type<Kind> KIND = Type.word("kind", Kind.values());

    private final NightCalendar calendar;
    private final Map<String, Long> sequences;
    private final Mentions mentions;
    private final Mistakes mistakes;
    private @Nullable LocalDateTime lastTime;

    /// @param sequences of all events of the night, by id; of the first one where an id stands twice
    EventReader(NightCalendar calendar, Map<String, Long> sequences, Mentions mentions, Mistakes mistakes) {
        this.calendar = calendar;
        this.sequences = sequences;
        this.mentions = mentions;
        this.mistakes = mistakes;
    }

    /// The event at a node; null when there is a mistake in it.
    @Nullable
    NightEvent read(Node node, long sequence) {
        if (!(node instanceof Node.Mapping mapping)) {
            mistakes.add(node, "event", Shown.of(node), "id, at, place, kind and more");
            return null;
        }
        var form = new Form(mapping, "", mistakes);
        var fields = new FormFields(form, mentions);
        var id = fields.required("id", Type.SLUG);
        var at = fields.read("at", Type.TIME);
        var place = fields.required("place", Type.PLACE);
        var kind = fields.read("kind", KIND);
        var causes = fields.optionalList("causes", Type.SLUGS);
        var evidence = fields.required("evidence", EvidenceReader.EVIDENCE);
        var narration = fields.required("narration", Type.SENTENCES);
        checkUnique(form, id, sequence);
        checkOrder(form, at);
        checkCauses(form, sequence);
        if (kind == null) {
            return null;
        }
        var happening = Happenings.read(kind, fields);
        form.nothingElse();
        return at != null && fields.sound()
                ? new NightEvent("", sequence, id, calendar.at(at), place, causes, evidence, narration, happening)
                : null;
    }

    private void checkUnique(Form form, String id, long sequence) {
        var node = form.take("id");
        if (node != null && sequences.getOrDefault(id, sequence) < sequence) {
            mistakes.add(node, "id", Shown.of(node), "an id of its own: event " + sequences.get(id) + " has this one");
        }
    }

    // Against the event just before, not the latest so far: one wrong date is then one mistake, not hundreds.
    private void checkOrder(Form form, @Nullable LocalDateTime at) {
        var node = form.take("at");
        if (node != null && at != null && lastTime != null && at.isBefore(lastTime)) {
            mistakes.add(
                    node,
                    "at",
                    Shown.of(node),
                    "no earlier than the event before, " + lastTime.toString().replace('T', ' '));
        }
        lastTime = at != null ? at : lastTime;
    }

    private void checkCauses(Form form, long sequence) {
        if (!(form.take("causes") instanceof Node.Sequence causes)) {
            return;
        }
        for (Node cause : causes.items()) {
            if (cause instanceof Node.Scalar id && NightEvent.isSlug(id.text())) {
                checkCause(cause, id.text(), sequence);
            }
        }
    }

    private void checkCause(Node cause, String id, long sequence) {
        var found = sequences.get(id);
        if (found == null) {
            mistakes.addUnknown(cause, "causes", Shown.of(cause), "the id of an earlier event", id, sequences.keySet());
        } else if (found >= sequence) {
            mistakes.add(cause, "causes", Shown.of(cause), "an earlier event; this one comes later in the file");
        }
    }
}
