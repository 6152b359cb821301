package org.mingduo.office.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** The arrows of the design: which room may use which, and who may look at the wall clock. */
@AnalyzeClasses(packages = "org.mingduo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    @ArchTest
    static final ArchRule each_room_uses_only_the_rooms_above_it = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("legal-time")
            .definedBy("org.mingduo.legaltime..")
            .layer("rulebook")
            .definedBy("org.mingduo.rulebook..")
            .layer("radar")
            .definedBy("org.mingduo.radar..")
            .layer("meaning")
            .definedBy("org.mingduo.meaning..")
            .layer("ledger")
            .definedBy("org.mingduo.ledger..")
            .layer("portal")
            .definedBy("org.mingduo.portal..")
            .layer("office")
            .definedBy("org.mingduo.office..")
            .whereLayer("legal-time")
            .mayOnlyBeAccessedByLayers("rulebook", "office")
            .whereLayer("rulebook")
            .mayOnlyBeAccessedByLayers("office")
            .whereLayer("radar")
            .mayOnlyBeAccessedByLayers("meaning", "office")
            .whereLayer("meaning")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("portal", "office")
            .whereLayer("portal")
            .mayOnlyBeAccessedByLayers("office")
            .whereLayer("office")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule the_libraries_know_nothing_of_spring_sql_or_http = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.mingduo.legaltime..",
                    "org.mingduo.rulebook..",
                    "org.mingduo.radar..",
                    "org.mingduo.meaning..",
                    "org.mingduo.ledger..",
                    "org.mingduo.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.net.http..", "jakarta..");

    @ArchTest
    static final ArchRule legal_time_uses_nothing_but_the_jdk = classes()
            .that()
            .resideInAPackage("org.mingduo.legaltime..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.mingduo.legaltime..", "java..", "org.jspecify..");

    private static final Set<String> TIME_TYPES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());

    /** Only the two commands that open an office hand down the system's clock. */
    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock = noClasses()
            .that()
            .resideOutsideOfPackage("org.mingduo.office.cli..")
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("it reads the wall clock") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    String owner = access.getTargetOwner().getFullName();
                    String name = access.getName();
                    boolean now = name.equals("now")
                            && TIME_TYPES.contains(owner)
                            && !access.getTarget().getFullName().contains("java.time.Clock");
                    boolean system = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
                    boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
                    boolean source = owner.equals(InstantSource.class.getName()) && name.equals("system");
                    return now || system || clock || source;
                }
            });

    @ArchTest
    static final ArchRule no_layers_named_after_techniques = noClasses()
            .should()
            .resideInAnyPackage("..controller..", "..service..", "..impl..", "..util..", "..repository..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .that()
            .resideInAPackage("org.mingduo..")
            .and()
            .resideOutsideOfPackages("..jte..")
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Info");
}
