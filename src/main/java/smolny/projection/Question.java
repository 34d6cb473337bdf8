package smolny.projection;

/// A question that can be asked of every night.
///
/// @param name one word: topics, steps and commands are named after it
/// @param asks the question itself
/// @param projection finds the answer
/// @param <S> the answer
public record Question<S>(String name, String asks, Projection<S> projection) {}
