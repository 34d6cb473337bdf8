package smolny.dashboard;

import org.jspecify.annotations.Nullable;
import smolny.topic.Run;

/// What is known of every run, looked at or not.
///
/// @param began when its playing began, or began again, in milliseconds since 1970-01-01T00:00Z: wall-clock time
/// @param json its record without the night
@SuppressWarnings("ArrayRecordComponent") // nobody compares these
record RunInShort(String id, Run.Status status, long began, byte[] json) {

    /// After another record of the run. Its playing begins with the first, and where it plays again after an end.
    static RunInShort of(@Nullable RunInShort before, Run record, byte[] json) {
        boolean goesOn =
                before != null && (before.status == Run.Status.PLAYING || record.status() != Run.Status.PLAYING);
        long began = before != null && goesOn ? before.began : record.recordedAt();
        return new RunInShort(record.id(), record.status(), began, json);
    }
}
