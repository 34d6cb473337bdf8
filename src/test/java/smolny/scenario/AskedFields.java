package smolny.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hears which fields a kind has.
final class AskedFields implements Fields {

    final Map<String, String> types = new LinkedHashMap<>();
    final List<String> required = new ArrayList<>();

    @Override
    public <T> T required(String name, Type<T> type) {
        types.put(name, type.name());
        required.add(name);
        return type.standIn();
    }

    @Override
    public <T> @Nullable T optional(String name, Type<T> type) {
        types.put(name, type.name());
        return null;
    }
}
