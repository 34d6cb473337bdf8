package smolny.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import smolny.event.Night.Chapter;

/// Reads the chapters: each begins with an event, later than the one before.
final class ChapterReader {

    private final Map<String, Long> sequences;
    private final Mentions mentions;
    private final Mistakes mistakes;
    private final Set<String> ids = new HashSet<>();
    private long lastFrom;

    /// @param sequences of all events of the night, by id
    ChapterReader(Map<String, Long> sequences, Mentions mentions, Mistakes mistakes) {
        this.sequences = sequences;
        this.mentions = mentions;
        this.mistakes = mistakes;
    }

    List<Chapter> read(@Nullable Node node) {
        var chapters = new ArrayList<Chapter>();
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(each -> chapters.add(chapter(each)));
        } else if (node != null) {
            mentions.values().wrong(node, "chapters", "a list of chapters");
        }
        return chapters;
    }

    private Chapter chapter(Node node) {
        var form = mentions.form(node, "chapters", "id, title and from");
        if (form == null) {
            return new Chapter("?", "?", 1);
        }
        var fields = new FormFields(form, mentions);
        var id = fields.required("id", Type.SLUG);
        var title = fields.required("title", Type.WORDS);
        var from = fields.read("from", Type.SLUG);
        form.nothingElse();
        if (form.take("id") instanceof Node.Scalar given && !ids.add(given.text())) {
            mistakes.add(given, form.path("id"), Shown.of(given), "an id that no other chapter has");
        }
        var place = form.take("from");
        return new Chapter(id, title, from == null || place == null ? 1 : sequence(place, form.path("from"), from));
    }

    private long sequence(Node node, String field, String event) {
        var sequence = sequences.get(event);
        if (sequence == null) {
            mistakes.addUnknown(node, field, Shown.of(node), "the id of an event", event, sequences.keySet());
            return 1;
        }
        if (sequence <= lastFrom) {
            mistakes.add(node, field, Shown.of(node), "an event after the one the chapter before begins with");
        }
        lastFrom = sequence;
        return sequence;
    }
}
