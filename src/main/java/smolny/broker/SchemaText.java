package smolny.broker;

import java.util.List;

/// A schema as a client sends it: Avro's JSON, and what other subjects it builds on.
record SchemaText(String schema, List<Reference> references) {

    SchemaText {
        references = List.copyOf(references);
    }

    /// A named type that the text uses and another subject's schema defines.
    ///
    /// @param name full name of the type
    record Reference(String name, String subject, int version) {}
}
