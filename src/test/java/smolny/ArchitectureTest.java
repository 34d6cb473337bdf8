package smolny;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static smolny.ClocksAndDice.asksThisMachine;
import static smolny.ClocksAndDice.isClockOrChance;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/// The arrows between the packages, by the names under which ARCHITECTURE.md lists them.
@AnalyzeClasses(packages = "smolny", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {"smolny.event..", "smolny.projection.."};

    @ArchTest
    static final ArchRule events_know_only_the_JDK = classes()
            .that()
            .resideInAPackage("smolny.event..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "smolny.event..", "java.lang..", "java.util..", "java.time..", "org.jspecify.annotations");

    // Neither java.time nor java.io nor java.util.concurrent: that leaves only events to decide by.
    @ArchTest
    static final ArchRule folds_know_only_events = classes()
            .that()
            .resideInAPackage("smolny.projection..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "smolny.projection..",
                    "smolny.event..",
                    "java.lang..",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule events_and_folds_do_not_know_when_or_where_they_run = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .accessTargetWhere(asksThisMachine())
            .orShould()
            .dependOnClassesThat(isClockOrChance());

    @ArchTest
    static final ArchRule questions_do_not_go_round_in_circles =
            slices().matching("smolny.projection.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_scenario_is_checked_by_events_and_folds_alone =
            knowsOnly("scenario", "event", "projection");

    @ArchTest
    static final ArchRule topics_carry_events_and_answers = knowsOnly("topic", "event", "projection");

    @ArchTest
    static final ArchRule parts_meet_only_in_Kafka =
            slices().assignedFrom(new Parts()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule parts_know_the_night_from_topics = classes()
            .that()
            .resideInAnyPackage("smolny.player..", "smolny.stream..", "smolny.terminal..")
            .should()
            .onlyDependOnClassesThat(
                    areOfOthersOr("player", "stream", "terminal", "event", "projection", "topic", "control"));

    @ArchTest
    static final ArchRule steering_knows_topics_only = knowsOnly("control", "topic");

    @ArchTest
    static final ArchRule the_player_is_steered_through_Kafka_alone = noClasses()
            .that()
            .resideInAnyPackage("smolny.player..", "smolny.stream..", "smolny.broker..", "smolny.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smolny.control..");

    @ArchTest
    static final ArchRule the_dashboard_shows_topics_and_looks_back =
            knowsOnly("dashboard", "audit", "event", "projection", "topic", "control");

    @ArchTest
    static final ArchRule looking_back_is_reading_topics = knowsOnly("audit", "event", "projection", "topic");

    @ArchTest
    static final ArchRule the_broker_knows_nothing_of_the_night = knowsOnly("broker");

    @ArchTest
    static final ArchRule what_tells_how_a_process_is_knows_no_part_of_it = knowsOnly("vitals");

    // The registry endpoint compares schemas; what is in them it does not know.
    @ArchTest
    static final ArchRule only_topics_see_Avro = noClasses()
            .that()
            .resideOutsideOfPackages("smolny.topic..", "smolny.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.avro..");

    @ArchTest
    static final ArchRule nobody_knows_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("smolny.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smolny.cli..");

    @ArchTest
    static final ArchRule packages_do_not_go_round_in_circles =
            slices().matching("smolny.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_failure_says_what_failed = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule only_the_command_line_and_the_screen_write_to_the_terminal = noClasses()
            .that()
            .resideOutsideOfPackage("smolny.cli..")
            .and()
            .doNotHaveFullyQualifiedName("smolny.terminal.Screens")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static void every_package_says_where_null_may_be(JavaClasses all) {
        var unmarked = new TreeSet<String>();
        for (var each : all) {
            if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(each.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    /// Rules about no classes hold too.
    @ArchTest
    static void the_rules_have_seen_the_whole_program(JavaClasses all) {
        assertThat(all).hasSizeGreaterThan(250);
        for (var part : Set.of(
                "event",
                "projection",
                "scenario",
                "topic",
                "player",
                "stream",
                "audit",
                "control",
                "terminal",
                "dashboard",
                "broker",
                "cli")) {
            assertThat(all).as(part).anyMatch(each -> each.getPackageName().startsWith("smolny." + part));
        }
    }

    /// The first of these packages knows no other of ours than these.
    private static ArchRule knowsOnly(String... ours) {
        return classes()
                .that()
                .resideInAPackage("smolny." + ours[0] + "..")
                .should()
                .onlyDependOnClassesThat(areOfOthersOr(ours));
    }

    private static DescribedPredicate<JavaClass> areOfOthersOr(String... ours) {
        var allowed = new String[ours.length];
        for (int i = 0; i < ours.length; i++) {
            allowed[i] = "smolny." + ours[i] + "..";
        }
        return are(resideOutsideOfPackage("smolny..").or(resideInAnyPackage(allowed)));
    }
}
