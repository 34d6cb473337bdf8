package smolny.dashboard;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import smolny.event.NightEvent;

/// All events of a run as a list. Those that are not at hand are read again, a page at a time: made to be gone
/// through from front to back.
final class PastEvents extends AbstractList<NightEvent> {

    private static final int PAGE = 2_000;

    private final Past past;
    private final Rereading rereading;
    private final List<NightEvent> page = new ArrayList<>();

    PastEvents(Past past, Rereading rereading) {
        this.past = past;
        this.rereading = rereading;
    }

    @Override
    public int size() {
        return past.last();
    }

    @Override
    public NightEvent get(int index) {
        long sequence = index + 1L;
        if (sequence >= past.recent().first()) {
            return past.recent().at(sequence).event();
        }
        if (page.isEmpty()
                || sequence < page.getFirst().sequence()
                || sequence > page.getLast().sequence()) {
            turnTo(sequence);
        }
        return page.get((int) (sequence - page.getFirst().sequence()));
    }

    private void turnTo(long sequence) {
        page.clear();
        rereading.each(past, sequence, (_, event) -> {
            page.add(event);
            return page.size() < PAGE && event.sequence() < past.last();
        });
    }
}
