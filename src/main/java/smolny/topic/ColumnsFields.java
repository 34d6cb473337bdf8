package smolny.topic;

import java.io.IOException;
import smolny.event.Side;
import smolny.projection.Roll;
import smolny.projection.columns.Column;
import smolny.projection.columns.Columns;
import smolny.projection.columns.Move;
import smolny.projection.columns.Stage;
import smolny.projection.columns.Standoff;

/// Where are the processions, and how large?
final class ColumnsFields implements AnswerFields<Columns> {

    private static final Stage[] STAGES = Stage.values();
    private static final Side[] SIDES = Side.values();

    @Override
    public void write(Columns columns, FieldWriter out) {
        out.roll(columns.processions(), ColumnsFields::writeColumn);
    }

    @Override
    public Columns read(FieldReader in) throws IOException {
        return new Columns(in.roll(ColumnsFields::column));
    }

    private static void writeColumn(Column column, FieldWriter out) {
        out.number(column.people())
                .roll(column.makeUp(), (people, to) -> to.number(people))
                .choice(column.stage())
                .longNumber(column.since())
                .text(column.place())
                .text(column.origin())
                .optionalText(column.destination())
                .optional(column.standoff(), ColumnsFields::writeStandoff)
                .texts(column.provisions())
                .optionalFlag(column.delivered())
                .optionalNumber(column.abreast())
                .flag(column.illustrative());
    }

    private static Column column(FieldReader in) throws IOException {
        in.number();
        Roll<Integer> makeUp = in.roll(FieldReader::number);
        return new Column(
                makeUp,
                in.choice(STAGES),
                in.longNumber(),
                in.text(),
                in.text(),
                in.optionalText(),
                in.optional(ColumnsFields::standoff),
                in.texts(),
                in.optionalFlag(),
                in.optionalNumber(),
                in.flag());
    }

    private static void writeStandoff(Standoff standoff, FieldWriter out) {
        out.text(standoff.place())
                .actor(standoff.by())
                .optionalNumber(standoff.metresFromStart())
                .number(standoff.round())
                .optional(standoff.last(), ColumnsFields::writeMove)
                .number(standoff.shots())
                .optionalNumber(standoff.casualties());
    }

    private static Standoff standoff(FieldReader in) throws IOException {
        return new Standoff(
                in.text(),
                in.actor(),
                in.optionalNumber(),
                in.number(),
                in.optional(ColumnsFields::move),
                in.number(),
                in.optionalNumber());
    }

    private static void writeMove(Move move, FieldWriter out) {
        out.choice(move.side()).text(move.what()).actor(move.by());
    }

    private static Move move(FieldReader in) throws IOException {
        return new Move(in.choice(SIDES), in.text(), in.actor());
    }
}
