package smolny.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.event.Night;
import smolny.event.NightEvent;

/// Reads a whole file: the lists first, so that every event can be held against them.
final class NightReader {

    private final Form form;
    private final Names names = new Names();
    private final Mistakes mistakes;
    private final Mentions mentions;
    private final ListReader lists;

    private NightReader(Form form, Mistakes mistakes) {
        this.form = form;
        this.mistakes = mistakes;
        this.mentions = new Mentions(names, mistakes);
        this.lists = new ListReader(form, names, mentions);
    }

    /// The night in a file; null when there is any mistake in it.
    static @Nullable Scenario read(Node.Mapping root, Mistakes mistakes) {
        return new NightReader(new Form(root, "", mistakes), mistakes).scenario();
    }

    private @Nullable Scenario scenario() {
        var fields = new FormFields(form, mentions);
        var id = fields.required("scenario", Type.SLUG);
        var title = fields.required("title", Type.WORDS);
        var calendar = fields.required("calendar", CalendarReader.CALENDAR);
        var places = lists.places();
        var factions = lists.factions();
        var people = lists.people();
        var motions = lists.named(Listed.MOTION);
        var processions = lists.named(Listed.PROCESSION);
        var news = lists.named(Listed.NEWS);
        var eventNodes = eventNodes();
        var sequences = sequences(eventNodes);
        var chapters = new ChapterReader(sequences, mentions, mistakes).read(form.take("chapters"));
        var reader = new EventReader(calendar, sequences, mentions, mistakes);
        var events = new ArrayList<NightEvent>();
        for (int i = 0; i < eventNodes.size(); i++) {
            var event = reader.read(eventNodes.get(i), i + 1);
            if (event != null) {
                events.add(event);
            }
        }
        form.nothingElse();
        // Only of a night that is sound otherwise: an event that is missing makes others impossible.
        if (mistakes.none()) {
            History.check(events, eventNodes, mistakes);
        }
        if (!mistakes.none()) {
            return null;
        }
        var night = new Night(id, title, calendar, places, factions, people, motions, processions, news, chapters);
        return new Scenario(night, CanonicalForm.digest(night, events), events);
    }

    private List<Node> eventNodes() {
        var node = form.need("events", "a list of events");
        if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        if (node != null) {
            mistakes.add(node, "events", Shown.of(node), "a list of one or more events");
        }
        return List.of();
    }

    /// Every id with its position, before anything is checked: a cause may name an event that has a mistake of its own.
    private static Map<String, Long> sequences(List<Node> events) {
        var sequences = new LinkedHashMap<String, Long>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Node.Mapping event && event.value("id") instanceof Node.Scalar id) {
                sequences.putIfAbsent(id.text(), i + 1L);
            }
        }
        return sequences;
    }
}
