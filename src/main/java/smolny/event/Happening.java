package smolny.event;

/// What happened: one of the kinds of event a night is made of.
///
/// The hierarchy is sealed, and every fold names every kind in its `switch`: a new kind does not compile until each of
/// them, and the codec in both directions, has decided what it means. Never add a `default` branch to silence that.
public sealed interface Happening
        permits Sitting,
                Delegates,
                Presidium,
                Agenda,
                Floor,
                Motion,
                Vote,
                Speech,
                Temper,
                Gunfire,
                Walkout,
                Envoys,
                Siege,
                News,
                Procession,
                Committee {

    /// The kind, as a word for the wire and for scenario files.
    Kind kind();
}
