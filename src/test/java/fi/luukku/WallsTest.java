package fi.luukku;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.camunda.client.CamundaClient;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.repository.Repository;
import org.springframework.mail.MailSender;

/** The walls between the features, as docs/adr/0001-features-and-walls.md draws them. */
@AnalyzeClasses(packages = "fi.luukku", importOptions = DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule featuresUseEachOtherOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("deadline")
            .definedBy("fi.luukku.deadline..")
            .layer("engine")
            .definedBy("fi.luukku.engine..")
            .layer("delivery")
            .definedBy("fi.luukku.delivery..")
            .layer("access")
            .definedBy("fi.luukku.access..")
            .layer("notification")
            .definedBy("fi.luukku.notification..")
            .layer("directory")
            .definedBy("fi.luukku.directory..")
            .layer("casefile")
            .definedBy("fi.luukku.casefile..")
            .layer("childwelfare")
            .definedBy("fi.luukku.childwelfare..")
            .layer("handover")
            .definedBy("fi.luukku.handover..")
            .layer("contact")
            .definedBy("fi.luukku.contact..")
            .layer("consent")
            .definedBy("fi.luukku.consent..")
            .layer("plan")
            .definedBy("fi.luukku.plan..")
            .layer("meeting")
            .definedBy("fi.luukku.meeting..")
            .layer("feedback")
            .definedBy("fi.luukku.feedback..")
            .layer("assessment")
            .definedBy("fi.luukku.assessment..")
            .whereLayer("assessment")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("feedback")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("meeting")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("meeting", "feedback")
            .whereLayer("contact")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("consent")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("childwelfare")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("handover")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("casefile")
            .mayOnlyBeAccessedByLayers(
                    "contact", "childwelfare", "handover", "consent", "plan", "meeting", "feedback", "assessment")
            .whereLayer("directory")
            .mayOnlyBeAccessedByLayers(
                    "casefile", "childwelfare", "handover", "consent", "plan", "meeting", "feedback", "assessment")
            .whereLayer("delivery")
            .mayOnlyBeAccessedByLayers("engine", "notification")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers(
                    "casefile", "childwelfare", "handover", "consent", "plan", "meeting", "feedback", "assessment")
            .whereLayer("notification")
            .mayOnlyBeAccessedByLayers(
                    "directory",
                    "casefile",
                    "contact",
                    "childwelfare",
                    "handover",
                    "consent",
                    "plan",
                    "meeting",
                    "feedback",
                    "assessment");

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("fi.luukku.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyWorkersAndTheEngineKnowCamunda = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "fi.luukku.engine..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.camunda..").or(resideInAPackage("io.grpc..")));

    @ArchTest
    static final ArchRule whatLeavesGoesThroughDelivery = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fi.luukku.engine.EngineCommands")
            .and()
            .doNotHaveFullyQualifiedName("fi.luukku.engine.ModelDeployment")
            .and()
            .doNotHaveFullyQualifiedName("fi.luukku.engine.EngineTaskSearch")
            .and()
            .doNotHaveFullyQualifiedName("fi.luukku.notification.MailServer")
            .should()
            .dependOnClassesThat(type(CamundaClient.class).or(assignableTo(MailSender.class)));

    @ArchTest
    static final ArchRule nothingCallsAWorker = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..process..");

    @ArchTest
    static final ArchRule workersAreNamedAsWorkers = classes()
            .that()
            .areAnnotatedWith("org.springframework.stereotype.Component")
            .and()
            .resideInAPackage("..process..")
            .should()
            .haveSimpleNameEndingWith("Worker");

    @ArchTest
    static final ArchRule recordsStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now");

    @ArchTest
    static final ArchRule onlyOnePlaceAsksTheMachineForTheTime = noClasses()
            .that()
            .areNotAssignableTo("fi.luukku.deadline.ClockConfiguration")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule noMethodIsCalledHelper = noMethods().should().haveNameMatching("(?i).*(helper|util).*");
}
