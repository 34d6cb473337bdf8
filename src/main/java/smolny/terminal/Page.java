package smolny.terminal;

/// What a text is drawn on.
///
/// @param width columns a line may fill, at least [#NARROWEST]
/// @param marks the signs it can show
/// @param ink the styles it can show
record Page(int width, Marks marks, Ink ink) {

    /// Columns below which nothing is laid out any narrower: lines are cut instead.
    static final int NARROWEST = 40;

    Page {
        width = Math.max(width, NARROWEST);
    }

    /// The same page at another width.
    Page wide(int columns) {
        return new Page(columns, marks, ink);
    }
}
