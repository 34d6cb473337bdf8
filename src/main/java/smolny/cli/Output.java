package smolny.cli;

/// For people, or for machines.
enum Output {
    TEXT,
    JSON
}
