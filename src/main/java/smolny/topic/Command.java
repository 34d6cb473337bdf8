package smolny.topic;

import java.util.List;

/// What somebody asks the player of a run to do, in the words of the command line.
///
/// @param id chosen by the sender: a command whose id has come before is not carried out again
/// @param verb such as `pause` or `seek`
/// @param arguments what the verb needs; empty when nothing
public record Command(String id, String verb, List<String> arguments) {

    private static final int LONGEST = 512;
    private static final int MOST_ARGUMENTS = 16;

    public Command {
        expectWord("id", id);
        expectWord("verb", verb);
        arguments = List.copyOf(arguments);
        if (arguments.size() > MOST_ARGUMENTS) {
            throw new IllegalArgumentException(
                    "arguments: " + arguments.size() + " (expected: at most " + MOST_ARGUMENTS + ")");
        }
        for (var argument : arguments) {
            expectShort("argument", argument);
        }
    }

    private static void expectWord(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + ": \"" + value + "\" (expected: some text)");
        }
        expectShort(name, value);
    }

    private static void expectShort(String name, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    name + ": " + value.length() + " characters (expected: at most " + LONGEST + ")");
        }
    }
}
