package smolny.terminal;

import java.util.List;

/// What a key asks of the player, in the words of the command line.
record Order(String verb, List<String> arguments) {

    Order {
        arguments = List.copyOf(arguments);
    }

    static Order of(String verb, String... arguments) {
        return new Order(verb, List.of(arguments));
    }
}
