package smolny.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Certainty;
import smolny.event.Evidence;

/// Reads where an event is written down, and how certain it is.
final class EvidenceReader {

    static final Type<Evidence> EVIDENCE = new Type<>(
            "evidence",
            "sources, fact and minute",
            new Evidence(List.of("?"), Certainty.INFERRED, null, Certainty.INFERRED, null),
            EvidenceReader::read);

    static final Type<Certainty> CERTAINTY = Type.word("certainty", Certainty.values());

    private EvidenceReader() {}

    private static @Nullable Evidence read(Node node, String field, Mentions in) {
        var form = in.form(node, field, EVIDENCE.expected());
        if (form == null) {
            return null;
        }
        var fields = new FormFields(form, in);
        var evidence = new Evidence(
                fields.required("sources", Type.SOME_WORDS),
                fields.required("fact", CERTAINTY),
                fields.optional("figures", CERTAINTY),
                fields.required("minute", CERTAINTY),
                fields.optional("note", Type.SENTENCES));
        form.nothingElse();
        return fields.sound() ? evidence : null;
    }
}
