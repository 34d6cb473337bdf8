package smolny.topic;

import java.io.IOException;
import smolny.projection.hall.Assembly;
import smolny.projection.hall.Bench;
import smolny.projection.hall.Benches;
import smolny.projection.hall.Departure;
import smolny.projection.hall.Hall;

/// Who is still in the hall?
final class HallFields implements AnswerFields<Hall> {

    @Override
    public void write(Hall hall, FieldWriter out) {
        out.roll(hall.places(), HallFields::writeAssembly);
    }

    @Override
    public Hall read(FieldReader in) throws IOException {
        return new Hall(in.roll(HallFields::assembly));
    }

    private static void writeAssembly(Assembly assembly, FieldWriter out) {
        out.number(assembly.members().delegates()).number(assembly.guests().delegates());
        writeBenches(assembly.members(), out);
        writeBenches(assembly.guests(), out);
        out.roll(assembly.left(), HallFields::writeDeparture);
    }

    private static Assembly assembly(FieldReader in) throws IOException {
        in.number();
        in.number();
        return new Assembly(benches(in), benches(in), in.roll(HallFields::departure));
    }

    static void writeBenches(Benches benches, FieldWriter out) {
        out.roll(benches.factions(), HallFields::writeBench);
    }

    static Benches benches(FieldReader in) throws IOException {
        return new Benches(in.roll(HallFields::bench));
    }

    private static void writeBench(Bench bench, FieldWriter out) {
        out.number(bench.delegates()).number(bench.came()).flag(bench.illustrative());
    }

    private static Bench bench(FieldReader in) throws IOException {
        return new Bench(in.number(), in.number(), in.flag());
    }

    private static void writeDeparture(Departure departure, FieldWriter out) {
        out.number(departure.delegates())
                .longNumber(departure.at())
                .text(departure.event())
                .longNumber(departure.sequence())
                .flag(departure.illustrative());
    }

    private static Departure departure(FieldReader in) throws IOException {
        return new Departure(in.number(), in.longNumber(), in.text(), in.longNumber(), in.flag());
    }
}
