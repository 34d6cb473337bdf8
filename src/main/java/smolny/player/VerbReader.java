package smolny.player;

import java.util.List;
import smolny.event.Moment;
import smolny.topic.Command;

/// Reads commands: the same words on the command line, over HTTP and in the control topic.
final class VerbReader {

    private static final String VERBS = "pause, resume, rate, in, step, seek, next-chapter, previous-chapter, chapter,"
            + " burst, loop, idle-cap or pause-on";

    private VerbReader() {}

    /// What a command asks for.
    ///
    /// @throws IllegalArgumentException when it asks for nothing that there is
    static Verb read(Command command) {
        var words = command.arguments();
        return switch (command.verb()) {
            case "pause" -> alone(command, new Verb.Pause());
            case "resume" -> alone(command, new Verb.Resume());
            case "rate" -> new Verb.Rate(pace(only(command, "a rate")));
            case "in" -> new Verb.Rate(new Pace.Within(Stretch.parse("in", only(command, "a duration"))));
            case "step" -> words.isEmpty() ? new Verb.Step(1) : step(only(command, "a number or a duration"));
            case "seek" -> new Verb.Seek(Moment.parse(only(command, "a moment")));
            case "chapter" -> new Verb.Chapter(only(command, "the id of a chapter"));
            case "next-chapter" -> alone(command, new Verb.OtherChapter(true));
            case "previous-chapter" -> alone(command, new Verb.OtherChapter(false));
            case "burst" -> burst(command);
            case "loop" -> loop(command);
            case "idle-cap" -> idleCap(only(command, "a duration or off"));
            case "pause-on" -> pauseOn(only(command, "a kind of event, a place, chapter or off"));
            default -> throw new CommandRefused("verb: \"" + command.verb() + "\" (expected: " + VERBS + ")");
        };
    }

    private static Verb step(String words) {
        boolean back = words.startsWith("-");
        var amount = back ? words.substring(1) : words;
        if (Stretch.looksLikeOne(amount)) {
            var night = Stretch.parsePositive("step", amount);
            return new Verb.StepTime(back ? night.negated() : night);
        }
        long events = count("step", amount);
        return new Verb.Step(back ? -events : events);
    }

    private static Verb burst(Command command) {
        var words = command.arguments();
        if (words.isEmpty()) {
            return new Verb.BurstUntil(null);
        }
        if (words.getFirst().equals("until")) {
            expectCount(command, 2, "until and a moment");
            return new Verb.BurstUntil(Moment.parse(words.get(1)));
        }
        var amount = only(command, "a number, a duration, or until and a moment");
        return Stretch.looksLikeOne(amount)
                ? new Verb.BurstTime(Stretch.parsePositive("burst", amount))
                : new Verb.Burst(count("burst", amount));
    }

    private static Verb loop(Command command) {
        var words = command.arguments();
        if (words.size() == 2) {
            return new Verb.LoopBetween(Moment.parse(words.getFirst()), Moment.parse(words.getLast()));
        }
        if (words.isEmpty()) {
            return new Verb.Loop(Verb.Loop.FOREVER);
        }
        var word = only(command, "nothing, a number, two moments, or off");
        return new Verb.Loop(word.equals("off") ? 1 : count("loop", word));
    }

    private static Verb idleCap(String word) {
        return new Verb.IdleCap(word.equals("off") ? null : Stretch.parsePositive("idle-cap", word));
    }

    private static Verb pauseOn(String word) {
        return new Verb.PauseOn(word.equals("off") ? null : word);
    }

    private static Verb alone(Command command, Verb verb) {
        expectCount(command, 0, "nothing");
        return verb;
    }

    private static String only(Command command, String what) {
        expectCount(command, 1, what);
        return command.arguments().getFirst();
    }

    private static void expectCount(Command command, int count, String what) {
        List<String> words = command.arguments();
        if (words.size() != count) {
            throw new CommandRefused(command.verb() + ": " + (words.isEmpty() ? "nothing" : String.join(" ", words))
                    + " (expected: " + what + ")");
        }
    }

    private static Pace pace(String text) {
        try {
            return new Pace.Speed(Double.parseDouble(text));
        } catch (IllegalArgumentException impossible) {
            throw new CommandRefused("rate: \"" + text + "\" (expected: more than 0, up to 100000)");
        }
    }

    private static long count(String name, String text) {
        try {
            long count = Long.parseLong(text);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with what was expected
        }
        throw new CommandRefused(name + ": \"" + text + "\" (expected: a number from 1 on, or a duration such as 5m)");
    }
}
