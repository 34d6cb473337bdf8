package smolny.topic;

import java.io.IOException;
import smolny.projection.dispatches.Dispatch;
import smolny.projection.dispatches.Dispatches;
import smolny.projection.dispatches.Mission;
import smolny.projection.dispatches.Receipt;

/// What does each place know, and since when?
final class DispatchesFields implements AnswerFields<Dispatches> {

    @Override
    public void write(Dispatches dispatches, FieldWriter out) {
        out.roll(dispatches.sent(), DispatchesFields::writeDispatch)
                .roll(dispatches.known(), (news, to) -> to.roll(news, DispatchesFields::writeReceipt))
                .roll(dispatches.envoys(), DispatchesFields::writeMission);
    }

    @Override
    public Dispatches read(FieldReader in) throws IOException {
        return new Dispatches(
                in.roll(DispatchesFields::dispatch),
                in.roll(from -> from.roll(DispatchesFields::receipt)),
                in.roll(DispatchesFields::mission));
    }

    private static void writeDispatch(Dispatch dispatch, FieldWriter out) {
        out.text(dispatch.from())
                .text(dispatch.to())
                .text(dispatch.medium())
                .actor(dispatch.by())
                .longNumber(dispatch.at())
                .text(dispatch.event());
    }

    private static Dispatch dispatch(FieldReader in) throws IOException {
        return new Dispatch(in.text(), in.text(), in.text(), in.actor(), in.longNumber(), in.text());
    }

    private static void writeReceipt(Receipt receipt, FieldWriter out) {
        out.optionalText(receipt.from())
                .optionalText(receipt.medium())
                .optionalLongNumber(receipt.sentAt())
                .longNumber(receipt.receivedAt())
                .optionalLongNumber(receipt.delay())
                .text(receipt.event());
    }

    private static Receipt receipt(FieldReader in) throws IOException {
        String from = in.optionalText();
        String medium = in.optionalText();
        Long sentAt = in.optionalLongNumber();
        long receivedAt = in.longNumber();
        in.optionalLongNumber();
        return new Receipt(from, medium, sentAt, receivedAt, in.text());
    }

    private static void writeMission(Mission mission, FieldWriter out) {
        out.number(mission.parties())
                .texts(mission.to())
                .longNumber(mission.at())
                .text(mission.event());
    }

    private static Mission mission(FieldReader in) throws IOException {
        return new Mission(in.number(), in.texts(), in.longNumber(), in.text());
    }
}
