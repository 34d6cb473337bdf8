package smolny.topic;

import java.io.Serial;
import java.util.List;

/// The cluster answers, but a night would be lost on it, or come out wrong, or never begin. Each line says what
/// was found and what was expected.
public final class ClusterRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // of a kind that can be, as all that is made here
    private final List<String> faults;

    ClusterRefused(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /// What is wrong, a line each.
    public List<String> faults() {
        return faults;
    }

    /// @throws ClusterRefused when there is anything to say
    static void unlessEmpty(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new ClusterRefused(faults);
        }
    }
}
