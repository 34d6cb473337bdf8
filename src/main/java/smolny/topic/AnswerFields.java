package smolny.topic;

import java.io.IOException;

/// The fields of one question's answer, which follow those that all answers begin with.
///
/// Sums that a dashboard wants to show are written along and left unread: they follow from the rest.
interface AnswerFields<S> {

    /// Writes the answer's fields.
    void write(S answer, FieldWriter out);

    /// Reads what [#write] wrote.
    S read(FieldReader in) throws IOException;
}
