package smolny.audit;

import org.apache.kafka.common.errors.SerializationException;
import smolny.topic.RunDigest;

/// How far the log of one run has been read, to be held against what a manifest says of it.
final class ReadRun {

    private final String run;
    private long sequence;
    private long count;
    private RunDigest digest = RunDigest.START;
    private boolean changed;

    ReadRun(String run) {
        this.run = run;
    }

    /// One more record of it.
    void read(byte[] value) {
        count++;
        changed = true;
        try {
            digest = digest.plus(value);
            sequence = Math.max(sequence, RunDigest.sequence(value));
        } catch (SerializationException garbage) {
            // It is counted, and that is all there is to say of it.
        }
    }

    /// Whether anything was read since this was last asked.
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /// As a manifest has it.
    Manifest.Entry entry() {
        return new Manifest.Entry(run, sequence, count, digest.hex());
    }

    /// @throws LogRefused when it is as long as the manifest says, but other than that
    void expectAsIn(Manifest.Entry written) {
        if (written.count() == count && !written.digest().equals(digest.hex())) {
            throw new LogRefused("run " + run + ": log differs from the manifest before event "
                    + (written.sequence() + 1) + ", digest " + digest.hex() + " (expected: " + written.digest() + ")");
        }
    }

    /// @throws LogRefused when it is shorter than the manifest says
    void expectAllOf(Manifest.Entry written) {
        if (count < written.count()) {
            throw new LogRefused(
                    "run " + run + ": log ends at event " + sequence + ", manifest says " + written.sequence());
        }
    }
}
