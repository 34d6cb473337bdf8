package smolny.stream;

/// What is kept of a run is not what was kept last: a changelog has lost records, or somebody has changed them.
final class DamagedState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedState(String run) {
        super("state of run " + run + ": not what was kept last (expected: changelogs that have lost nothing)");
    }
}
