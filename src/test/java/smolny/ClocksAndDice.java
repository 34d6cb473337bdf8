package smolny;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.Set;

/// What makes an answer depend on when or where it is given.
final class ClocksAndDice {

    private ClocksAndDice() {}

    static DescribedPredicate<JavaAccess<?>> asksThisMachine() {
        return describe("the target asks what time it is, or for chance, or about this machine", access -> {
            var owner = access.getTargetOwner().getName();
            var name = access.getTarget().getName();
            return Set.of("now", "random", "randomUUID", "getDefault", "systemDefault", "identityHashCode")
                            .contains(name)
                    || Set.of("java.lang.System", "java.lang.Runtime", "java.lang.Thread")
                            .contains(owner);
        });
    }

    static DescribedPredicate<HasName> isClockOrChance() {
        return describe(
                "are clocks or dice",
                each -> Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Random", "java.util.Timer")
                                .contains(each.getName())
                        || each.getName().startsWith("java.util.random."));
    }
}
