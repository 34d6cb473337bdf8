package smolny.oracle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The oracle is worth something only as long as it shares no code with what it judges.
@AnalyzeClasses(packages = "smolny")
class IndependenceTest {

    @ArchTest
    static final ArchRule the_model_knows_the_JDK_alone = classes()
            .that()
            .resideInAPackage("smolny.oracle.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("smolny.oracle.model..", "java.lang..", "java.util..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule the_oracle_shares_no_code_with_what_it_judges = noClasses()
            .that()
            .resideInAPackage("smolny.oracle..")
            .should()
            .dependOnClassesThat(resideInAPackage("smolny..").and(not(resideInAPackage("smolny.oracle.."))));
}
