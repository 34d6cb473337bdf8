package smolny.projection.columns;

import java.util.function.BiFunction;
import smolny.event.NightEvent;
import smolny.projection.Roll;

/// Every procession of the night.
///
/// @param processions by procession, in the order in which they formed or set out
public record Columns(Roll<Column> processions) {

    static final Columns NONE = new Columns(Roll.empty());

    Columns with(String procession, Column column) {
        return with(processions.with(procession, column));
    }

    Columns mapped(NightEvent event, BiFunction<Column, NightEvent, Column> change) {
        return with(processions.mapped(event, change));
    }

    @SuppressWarnings("ReferenceEquality") // a roll in which nothing changes stays the very same
    private Columns with(Roll<Column> after) {
        return after == processions ? this : new Columns(after);
    }
}
