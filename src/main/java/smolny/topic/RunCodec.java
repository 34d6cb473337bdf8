package smolny.topic;

import java.io.IOException;
import org.apache.avro.Schema;
import smolny.event.Night;
import smolny.event.NightCalendar;

/// Runs to and from Avro, with the catalogue of their night.
final class RunCodec implements Codec<Run> {

    private static final Schema SCHEMA = PublishedSchema.named("Run");
    private static final Run.Status[] STATUSES = Run.Status.values();

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public void write(Run run, FieldWriter out) {
        out.text(run.id());
        write(run.night(), out);
        out.text(run.scenarioDigest())
                .optionalText(run.parent())
                .optionalLongNumber(run.forkPoint())
                .text(run.mode())
                .longNumber(run.firstSequence())
                .longNumber(run.lastSequence())
                .choice(run.status())
                .longNumber(run.recordedAt())
                .optionalText(run.digest())
                .optionalText(run.continues())
                .optionalText(run.continuedBy());
    }

    @Override
    public Run read(FieldReader in) throws IOException {
        return new Run(
                in.text(),
                night(in),
                in.text(),
                in.optionalText(),
                in.optionalLongNumber(),
                in.text(),
                in.longNumber(),
                in.longNumber(),
                in.choice(STATUSES),
                in.longNumber(),
                in.optionalText(),
                in.optionalText(),
                in.optionalText());
    }

    private static void write(Night night, FieldWriter out) {
        var calendar = night.calendar();
        out.text(night.id())
                .text(night.title())
                .number(calendar.offsetMinutes())
                .number(calendar.daysBehind())
                .text(calendar.name())
                .list(night.places(), RunCodec::writePlace)
                .list(night.factions(), (faction, to) -> to.text(faction.id()).text(faction.name()))
                .list(night.people(), RunCodec::writePerson)
                .list(night.motions(), RunCodec::writeNamed)
                .list(night.processions(), RunCodec::writeNamed)
                .list(night.news(), RunCodec::writeNamed)
                .list(night.chapters(), RunCodec::writeChapter);
    }

    private static Night night(FieldReader in) throws IOException {
        return new Night(
                in.text(),
                in.text(),
                new NightCalendar(in.number(), in.number(), in.text()),
                in.list(from ->
                        new Night.Place(from.text(), from.text(), from.decimal(), from.decimal(), from.optionalText())),
                in.list(from -> new Night.Faction(from.text(), from.text())),
                in.list(from -> new Night.Person(from.text(), from.text(), from.optionalText())),
                in.list(RunCodec::named),
                in.list(RunCodec::named),
                in.list(RunCodec::named),
                in.list(from -> new Night.Chapter(from.text(), from.text(), from.longNumber())));
    }

    private static void writePlace(Night.Place place, FieldWriter out) {
        out.text(place.id())
                .text(place.name())
                .decimal(place.latitude())
                .decimal(place.longitude())
                .optionalText(place.assembly());
    }

    private static void writePerson(Night.Person person, FieldWriter out) {
        out.text(person.id()).text(person.name()).optionalText(person.faction());
    }

    private static void writeNamed(Night.Named named, FieldWriter out) {
        out.text(named.id()).text(named.name());
    }

    private static void writeChapter(Night.Chapter chapter, FieldWriter out) {
        out.text(chapter.id()).text(chapter.title()).longNumber(chapter.from());
    }

    private static Night.Named named(FieldReader in) throws IOException {
        return new Night.Named(in.text(), in.text());
    }
}
