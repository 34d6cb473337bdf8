package smolny.terminal;

/// A key that somebody pressed.
sealed interface Key {

    /// One that stands for a character; which, the keyboard's layout has decided.
    record Sign(char sign) implements Key {}

    /// One that stands for none.
    enum Arrow implements Key {
        LEFT,
        RIGHT
    }
}
