package smolny.broker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What the registry remembers: its journal holds one of these a line, and its answers are their fold.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RegistryFact.SchemaRegistered.class, name = "schema registered"),
    @JsonSubTypes.Type(value = RegistryFact.CompatibilityAsked.class, name = "compatibility asked"),
    @JsonSubTypes.Type(value = RegistryFact.SubjectCompatibilityAsked.class, name = "subject compatibility asked")
})
sealed interface RegistryFact {

    /// A subject got its next version.
    ///
    /// @param version 1 for the subject's first, no gaps
    /// @param id the number in front of every record written with it; equal schemas of several subjects share one
    record SchemaRegistered(String subject, int version, int id, SchemaText text) implements RegistryFact {}

    /// Subjects without a level of their own are held to this one from now on.
    record CompatibilityAsked(Compatibility level) implements RegistryFact {}

    /// One subject is held to this level from now on.
    record SubjectCompatibilityAsked(String subject, Compatibility level) implements RegistryFact {}
}
