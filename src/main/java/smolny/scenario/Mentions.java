package smolny.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Contingent;
import smolny.event.Reception;
import smolny.event.Tally;

/// Values that mention what the night lists, and values made of several.
final class Mentions {

    private final Names names;
    private final Values values;
    private final Mistakes mistakes;

    Mentions(Names names, Mistakes mistakes) {
        this.names = names;
        this.values = new Values(mistakes);
        this.mistakes = mistakes;
    }

    Values values() {
        return values;
    }

    /// The fields under a node; null, and a mistake, when it has none.
    @Nullable
    Form form(Node node, String field, String expected) {
        if (node instanceof Node.Mapping mapping) {
            return new Form(mapping, field + ".", mistakes);
        }
        return values.wrong(node, field, expected);
    }

    @Nullable
    String mention(Node node, String field, Listed listed) {
        var id = values.text(node, field, Integer.MAX_VALUE);
        var known = names.of(listed);
        if (id == null || known == null || known.contains(id)) {
            return id;
        }
        mistakes.addUnknown(node, field, Shown.of(node), listed.expected(), id, known);
        return null;
    }

    /// A person by id, who acts for the faction they are listed with, or `{person: id, faction: another}`.
    @Nullable
    Actor actor(Node node, String field) {
        if (node instanceof Node.Mapping mapping) {
            var form = new Form(mapping, field + ".", mistakes);
            var person = form.need("person", Listed.PERSON.expected());
            var faction = form.take("faction");
            form.nothingElse();
            var id = person == null ? null : mention(person, form.path("person"), Listed.PERSON);
            var acting = faction == null ? null : mention(faction, form.path("faction"), Listed.FACTION);
            return id == null ? null : new Actor(id, acting);
        }
        var id = mention(node, field, Listed.PERSON);
        return id == null ? null : new Actor(id, names.factionOf(id));
    }

    /// Votes that somebody cast: at least one.
    @Nullable
    Tally votes(Node node, String field) {
        var tally = tally(node, field);
        if (tally != null && tally.votes() == 0) {
            mistakes.add(node, field, "no votes", "at least one of yes, no and abstain above 0");
            return null;
        }
        return tally;
    }

    @Nullable
    Tally tally(Node node, String field) {
        var form = form(node, field, Type.TALLY.expected());
        if (form == null) {
            return null;
        }
        var fields = new FormFields(form, this);
        var tally = new Tally(
                fields.required("yes", Type.ANY_NUMBER),
                fields.required("no", Type.ANY_NUMBER),
                fields.required("abstain", Type.ANY_NUMBER));
        form.nothingElse();
        return fields.sound() ? tally : null;
    }

    @Nullable
    Reception reception(Node node, String field) {
        var form = form(node, field, Type.RECEPTION.expected());
        if (form == null) {
            return null;
        }
        var fields = new FormFields(form, this);
        var reception =
                new Reception(fields.required("reaction", Type.REACTION), fields.required("intensity", Type.INTENSITY));
        form.nothingElse();
        return fields.sound() ? reception : null;
    }

    /// Such as `{SR: 34, KADET: 20}`.
    @Nullable
    List<Contingent> contingents(Node node, String field, int least) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() < least) {
            return values.wrong(node, field, "factions with their numbers, such as {SR: 34, KADET: 20}");
        }
        var contingents = new ArrayList<Contingent>();
        for (var entry : mapping.entries()) {
            var faction = mention(entry.key(), field, Listed.FACTION);
            var people = values.whole(
                    entry.value(), field + "." + Shown.bare(entry.key().text()), 1, Values.MOST);
            if (faction != null && people != null) {
                contingents.add(new Contingent(faction, people));
            }
        }
        return contingents.size() == mapping.entries().size() ? contingents : null;
    }

    <T> @Nullable List<T> list(Node node, String field, Type<T> item, int least) {
        if (!(node instanceof Node.Sequence sequence) || sequence.items().size() < least) {
            return values.wrong(node, field, "a list" + (least > 0 ? " of one or more" : ""));
        }
        var list = new ArrayList<T>();
        for (var each : sequence.items()) {
            var value = item.reader().read(each, field, this);
            if (value != null) {
                list.add(value);
            }
        }
        return list.size() == sequence.items().size() ? list : null;
    }
}
