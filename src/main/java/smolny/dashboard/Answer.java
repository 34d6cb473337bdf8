package smolny.dashboard;

/// The newest answer to a question.
///
/// @param sequence of the last event it takes in
record Answer(long sequence, Encoded json) {}
