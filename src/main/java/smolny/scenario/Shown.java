package smolny.scenario;

/// What stands in a file, made fit to be printed: short, on one line, without control characters.
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /// A value as the author wrote it: words in quotes, bare numbers without.
    static String of(Node node) {
        return switch (node) {
            case Node.Mapping _ -> "a mapping";
            case Node.Sequence _ -> "a list";
            case Node.Scalar scalar when scalar.isNull() -> "nothing";
            case Node.Scalar scalar
            when scalar.plain() && BareWord.meaning(scalar.text()) != null -> bare(scalar.text());
            case Node.Scalar scalar -> quoted(scalar.text());
        };
    }

    static String quoted(String text) {
        return '"' + bare(text) + '"';
    }

    static String bare(String text) {
        var shown = new StringBuilder();
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            if (Letters.printable(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append('<').append(Letters.name(c)).append('>');
            }
            i += Character.charCount(c);
        }
        return end < text.length() ? shown + "... (" + text.length() + " characters)" : shown.toString();
    }
}
