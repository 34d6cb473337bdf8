package smolny.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import smolny.broker.RegistryFact.SchemaRegistered;

/// The subjects and their journal, kept in step for callers on any thread.
final class Registry implements AutoCloseable {

    private final Subjects subjects = new Subjects();
    private final SchemaJournal journal;

    private Registry(Path file) {
        this.journal = SchemaJournal.open(file, subjects::apply);
    }

    /// Opens the registry whose journal lies in `directory`, or begins one.
    ///
    /// @throws StartFailed if the journal cannot be read
    static Registry open(Path directory) {
        return new Registry(directory.resolve("schemas.jsonl"));
    }

    /// The version of the subject that has this schema, registered now if it was not before.
    ///
    /// @throws RegistryError if the text is no schema, or quarrels with the subject's earlier ones
    /// @throws IOException if it cannot be written down; nothing is registered then
    synchronized SchemaRegistered register(String subject, SchemaText text) throws IOException {
        var known = subjects.find(subject, text);
        if (known.isPresent()) {
            return known.get().fact();
        }
        var registered = subjects.decide(subject, text);
        remember(registered);
        return registered;
    }

    /// @throws IOException if it cannot be written down; it is then as if it never happened
    synchronized void remember(RegistryFact fact) throws IOException {
        journal.add(fact);
        subjects.apply(fact);
    }

    synchronized <T> T answer(Function<Subjects, T> question) {
        return question.apply(subjects);
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
