package smolny;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/// What only Kafka brings together.
final class Parts implements SliceAssignment {

    private static final Set<String> NAMES = Set.of("player", "stream", "terminal", "dashboard", "broker");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass each) {
        var names = each.getPackageName().split("\\.", -1);
        return names.length > 1 && NAMES.contains(names[1]) ? SliceIdentifier.of(names[1]) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "the parts of the program";
    }
}
