package smolny.projection.columns;

import smolny.projection.Roll;

/// Every procession of the night.
///
/// @param processions by procession, in the order in which they formed or set out
public record Columns(Roll<Column> processions) {

    static final Columns NONE = new Columns(Roll.empty());

    Columns with(String procession, Column column) {
        return new Columns(processions.with(procession, column));
    }
}
