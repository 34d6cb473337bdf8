package smolny.topic;

import java.io.IOException;
import smolny.projection.threats.Parting;
import smolny.projection.threats.Threats;
import smolny.projection.threats.Unrest;

/// Who threatened to leave, and who went?
final class ThreatsFields implements AnswerFields<Threats> {

    @Override
    public void write(Threats threats, FieldWriter out) {
        out.roll(threats.places(), ThreatsFields::writeUnrest);
    }

    @Override
    public Threats read(FieldReader in) throws IOException {
        return new Threats(in.roll(ThreatsFields::unrest));
    }

    private static void writeUnrest(Unrest unrest, FieldWriter out) {
        out.number(unrest.threats())
                .optionalNumber(unrest.moved())
                .roll(unrest.factions(), ThreatsFields::writeParting);
    }

    private static Unrest unrest(FieldReader in) throws IOException {
        return new Unrest(in.number(), in.optionalNumber(), in.roll(ThreatsFields::parting));
    }

    private static void writeParting(Parting parting, FieldWriter out) {
        out.number(parting.threats())
                .optionalLongNumber(parting.threatenedAt())
                .optionalLongNumber(parting.hesitatedAt())
                .number(parting.gone())
                .optionalLongNumber(parting.goneAt())
                .optionalLongNumber(parting.between())
                .flag(parting.illustrative());
    }

    private static Parting parting(FieldReader in) throws IOException {
        int threats = in.number();
        Long threatenedAt = in.optionalLongNumber();
        Long hesitatedAt = in.optionalLongNumber();
        int gone = in.number();
        Long goneAt = in.optionalLongNumber();
        in.optionalLongNumber();
        return new Parting(threats, threatenedAt, hesitatedAt, gone, goneAt, in.flag());
    }
}
