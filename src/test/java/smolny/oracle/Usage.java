package smolny.oracle;

/// Something there must not be ever more of: threads, descriptors, bytes, open transactions.
///
/// @param bound how many more than before are borne
public record Usage(String what, long before, long after, long bound) {}
