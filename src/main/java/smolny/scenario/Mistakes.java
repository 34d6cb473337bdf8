package smolny.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mistakes found so far in one file.
final class Mistakes {

    /// So many are listed; further ones are only counted.
    static final int LISTED = 100;

    private static final Comparator<Mistake> BY_PLACE =
            Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column);

    private final String file;
    private final List<Mistake> listed = new ArrayList<>();
    private int unlisted;

    Mistakes(String file) {
        this.file = file;
    }

    void add(Node at, String field, String found, String expected) {
        add(at.line(), at.column(), field, found, expected, null);
    }

    /// A word that is none of those expected here, with the one that comes nearest.
    // The nearest is looked for only while the mistake will be listed: a large file can hold very many.
    void addUnknown(Node at, String field, String found, String expected, String word, Collection<String> known) {
        var nearest = listed.size() < LISTED ? Nearest.to(word, known) : null;
        add(at.line(), at.column(), field, found, expected, nearest);
    }

    void add(int line, int column, String field, String found, String expected, @Nullable String suggestion) {
        if (listed.size() < LISTED) {
            listed.add(new Mistake(file, line, column, field, found, expected, suggestion));
        } else {
            unlisted++;
        }
    }

    boolean none() {
        return listed.isEmpty();
    }

    Reading.Mistaken reading() {
        return new Reading.Mistaken(listed.stream().sorted(BY_PLACE).toList(), unlisted);
    }
}
