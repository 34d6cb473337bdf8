package smolny.projection.columns;

import smolny.event.NightEvent;
import smolny.projection.Projection;

/// Where are the processions, and how large?
public final class ColumnMarch implements Projection<Columns> {

    @Override
    public Columns initial() {
        return Columns.NONE;
    }

    @Override
    public Columns apply(Columns answer, NightEvent event) {
        return answer;
    }
}
