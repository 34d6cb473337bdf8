package smolny.terminal;

public final class AnswerText {
    private AnswerText() {}

    public static <S> java.util.List<String> of(
            smolny.projection.Question<S> q, smolny.projection.Progress<S> p, smolny.topic.Run r) {
        return java.util.List.of(p.toString());
    }
}
