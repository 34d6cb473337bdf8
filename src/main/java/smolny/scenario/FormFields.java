package smolny.scenario;

import org.jspecify.annotations.Nullable;

/// Fields that are read from a file, every mistake noted.
final class FormFields implements Fields {

    private final Form form;
    private final Mentions mentions;
    private boolean sound = true;

    FormFields(Form form, Mentions mentions) {
        this.form = form;
        this.mentions = mentions;
    }

    @Override
    public <T> T required(String name, Type<T> type) {
        var value = read(name, type);
        return value != null ? value : type.standIn();
    }

    /// A field that must be there; null after a mistake.
    <T> @Nullable T read(String name, Type<T> type) {
        var node = form.need(name, type.expected());
        return kept(node == null ? null : type.reader().read(node, form.path(name), mentions));
    }

    @Override
    public <T> @Nullable T optional(String name, Type<T> type) {
        var node = form.take(name);
        return node == null ? null : kept(type.reader().read(node, form.path(name), mentions));
    }

    /// Whether no field so far had a mistake.
    boolean sound() {
        return sound;
    }

    private <T> @Nullable T kept(@Nullable T value) {
        sound = sound && value != null;
        return value;
    }
}
