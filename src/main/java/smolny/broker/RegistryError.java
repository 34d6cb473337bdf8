package smolny.broker;

/// A call that the registry refuses, with the status and the code that Confluent's clients know.
final class RegistryError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    private RegistryError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    static RegistryError subjectNotFound(String subject) {
        return new RegistryError(404, 40401, "Subject '%s' not found.".formatted(subject));
    }

    static RegistryError versionNotFound(int version) {
        return new RegistryError(404, 40402, "Version %d not found.".formatted(version));
    }

    static RegistryError schemaNotFound() {
        return new RegistryError(404, 40403, "Schema not found");
    }

    static RegistryError idNotFound(String id) {
        return new RegistryError(404, 40403, "Schema %s not found".formatted(id));
    }

    static RegistryError noCompatibilityOf(String subject) {
        return new RegistryError(
                404, 40408, "Subject '%s' does not have subject-level compatibility configured".formatted(subject));
    }

    static RegistryError incompatible(String objections) {
        return new RegistryError(
                409, 409, "Schema being registered is incompatible with an earlier schema: " + objections);
    }

    static RegistryError invalidSchema(String why) {
        return new RegistryError(422, 42201, "Invalid schema: " + why);
    }

    static RegistryError invalidVersion(String version) {
        return new RegistryError(
                422,
                42202,
                "The specified version '%s' is not a valid version id (expected: 1 to 2^31-1, or latest)"
                        .formatted(version));
    }

    static RegistryError invalidCompatibility(String level) {
        return new RegistryError(
                422,
                42203,
                "Invalid compatibility level '%s' (expected: NONE, BACKWARD, FORWARD, FULL, or one of them with _TRANSITIVE)"
                        .formatted(level));
    }

    static RegistryError invalidMode(String mode) {
        return new RegistryError(422, 42204, "Invalid mode '%s' (expected: READWRITE)".formatted(mode));
    }

    static RegistryError idsAreGiven(String subject) {
        return new RegistryError(
                422, 42205, "Subject '%s' is not in import mode: ids and versions are given here".formatted(subject));
    }

    static RegistryError malformed(String why) {
        return new RegistryError(400, 400, why);
    }

    static RegistryError forbidden(String why) {
        return new RegistryError(403, 403, why);
    }

    static RegistryError tooLarge(int limit) {
        return new RegistryError(413, 413, "Request body too large (expected: at most %d bytes)".formatted(limit));
    }
}
