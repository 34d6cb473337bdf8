package smolny.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The constants of an enum as a file spells them: small letters with hyphens.
record Words<E extends Enum<E>>(List<E> constants, List<String> words) {

    private static final int LISTED = 12;

    static <E extends Enum<E>> Words<E> of(E[] constants) {
        var words = Arrays.stream(constants)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return new Words<>(List.of(constants), words);
    }

    /// The constant that a word stands for; null when it stands for none.
    @Nullable
    E constant(String word) {
        int index = words.indexOf(word);
        return index < 0 ? null : constants.get(index);
    }

    /// All words, such as `member, guest`, or where to find them when they are many.
    String expected() {
        return words.size() <= LISTED
                ? String.join(", ", words)
                : "one of " + words.size() + " words such as " + words.getFirst()
                        + ", all of them in scenario.schema.json";
    }
}
