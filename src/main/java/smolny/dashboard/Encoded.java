package smolny.dashboard;

import java.util.function.Supplier;

/// A value as JSON in UTF-8: encoded once for all who get it, and not before the first does.
///
/// The bytes are shared; nobody may change them.
final class Encoded {

    private Supplier<byte[]> source;

    Encoded(Supplier<byte[]> encoding) {
        this.source = encoding;
    }

    synchronized byte[] bytes() {
        byte[] known = source.get();
        // Lets go of what it was made from.
        source = () -> known;
        return known;
    }
}
