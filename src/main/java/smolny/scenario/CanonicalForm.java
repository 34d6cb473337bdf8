package smolny.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Contingent;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Evidence;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Happening;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.Night;
import smolny.event.NightEvent;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Reception;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Tally;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;

/// Names a night by what it tells: the SHA-256 of everything in it, written down one value after the other.
///
/// Each value stands as its length in bytes, a colon and its UTF-8 text; what is left out stands as a minus sign; a
/// list begins with how many it holds. So no two nights are written alike, and neither the layout of a file nor the
/// order of its fields makes a difference. Patterns take the records apart: a new component does not compile until it
/// is written too.
final class CanonicalForm {

    private final MessageDigest sha256;

    private CanonicalForm(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    /// 64 hexadecimal digits.
    static String digest(Night night, List<NightEvent> events) {
        try {
            var form = new CanonicalForm(MessageDigest.getInstance("SHA-256"));
            form.write(night);
            form.values(events.size());
            events.forEach(form::write);
            return HexFormat.of().formatHex(form.sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void write(Night night) {
        var calendar = night.calendar();
        values(night.id(), night.title(), calendar.offsetMinutes(), calendar.daysBehind(), calendar.name());
        values(night.places().size());
        for (var place : night.places()) {
            values(place.id(), place.name(), place.latitude(), place.longitude(), place.assembly());
        }
        values(night.factions().size());
        night.factions().forEach(faction -> values(faction.id(), faction.name()));
        values(night.people().size());
        night.people().forEach(person -> values(person.id(), person.name(), person.faction()));
        for (var named : List.of(night.motions(), night.processions(), night.news())) {
            values(named.size());
            named.forEach(one -> values(one.id(), one.name()));
        }
        values(night.chapters().size());
        night.chapters().forEach(chapter -> values(chapter.id(), chapter.title(), chapter.from()));
    }

    private void write(NightEvent event) {
        values(event.sequence(), event.eventId(), event.occurredAt(), event.place(), event.causes());
        switch (event.evidence()) {
            case Evidence(var sources, var fact, var figures, var minute, var note) ->
                values(sources, fact, figures, minute, note);
        }
        values(event.narration(), event.happening().kind());
        write(event.happening());
    }

    private void write(Happening happening) {
        switch (happening) {
            case Sitting.Opened(var by, var present) -> values(by, present);
            case Sitting.Recessed(var by) -> values(by);
            case Sitting.Resumed(var by) -> values(by);
            case Sitting.Closed(var by) -> values(by);
            case Sitting.DebateOpened(var by, var present) -> values(by, present);
            case Delegates.Seated(var faction, var delegates) -> values(faction, delegates);
            case Delegates.Left(var faction, var delegates, var by) -> values(faction, delegates, by);
            case Delegates.Arrived(var faction, var delegates, var standing, var procession) ->
                values(faction, delegates, standing, procession);
            case Presidium.Seated(var chair, var seats, var reception) -> values(chair, seats, reception);
            case Presidium.SeatsDeclined(var factions, var declined, var reserved, var added) ->
                values(factions, declined, reserved, added);
            case Agenda.Read(var by, var items) -> values(by, items);
            case Floor.Taken(var by) -> values(by);
            case Floor.Yielded(var by) -> values(by);
            case Motion.Proposed(var motion, var by) -> values(motion, by);
            case Motion.Supported(var motion, var by, var factions) -> values(motion, by, factions);
            case Motion.Tabled(var motion, var by, var similarTo) -> values(motion, by, similarTo);
            case Vote.Opened(var motion, var method, var by) -> values(motion, method, by);
            case Vote.Cast(var motion, var by, var faction, var tally) -> values(motion, by, faction, tally);
            case Vote.Closed(var motion, var method, var by, var tally, var outcome) ->
                values(motion, method, by, tally, outcome);
            case Speech.StatementMade(var by, var reception) -> values(by, reception);
            case Speech.DenunciationMade(var by, var against) -> values(by, against);
            case Speech.VowMade(var by) -> values(by);
            case Speech.NoteTaken(var by, var impression) -> values(by, impression);
            case Temper.Reacted(var by, var reception) -> values(by, reception);
            case Temper.Heckled(var by, var intensity) -> values(by, intensity);
            case Gunfire.Fired(var by, var live, var rounds, var hits) -> values(by, live, rounds, hits);
            case Gunfire.Heard(var intensity) -> values(intensity);
            case Walkout.Threatened(var by, var faction) -> values(by, faction);
            case Walkout.Hesitated(var factions, var moved) -> values(factions, moved);
            case Envoys.Sent(var by, var parties, var to) -> values(by, parties, to);
            case Siege.DefendersLeft(var by, var people) -> values(by, people);
            case Siege.PlaceTaken(var by) -> values(by);
            case News.Sent(var news, var by, var medium, var to) -> values(news, by, medium, to);
            case News.Received(var news, var by, var medium, var from, var reception) ->
                values(news, by, medium, from, reception);
            case Procession.Formed(var procession, var joined, var absorbed) -> values(procession, joined, absorbed);
            case Procession.SetOut(var procession, var joined, var people, var to, var abreast, var provisions) ->
                values(procession, joined, people, to, abreast, provisions);
            case Procession.Halted(var procession, var by, var metres) -> values(procession, by, metres);
            case Procession.StandoffExchanged(var procession, var round, var side, var move, var by) ->
                values(procession, round, side, move, by);
            case Procession.TurnedBack(var procession, var by, var casualties) -> values(procession, by, casualties);
            case Procession.Arrived(var procession, var people, var delivered) -> values(procession, people, delivered);
            case Committee.Formed(var committee, var by, var present) -> values(committee, by, present);
        }
    }

    private void values(@Nullable Object... values) {
        for (var value : values) {
            write(value);
        }
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> sha256.update((byte) '-');
            case Actor(var id, var faction) -> values(id, faction);
            case Contingent(var faction, var people) -> values(faction, people);
            case Tally(var yes, var no, var abstain) -> values(yes, no, abstain);
            case Reception(var reaction, var intensity) -> values(reaction, intensity);
            case Enum<?> word -> text(word.name());
            case List<?> list -> {
                values(list.size());
                list.forEach(this::write);
            }
            // Texts, whole numbers, degrees and truths: Java fixes how each is spelt.
            default -> text(value.toString());
        }
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
    }
}
