package io.aimsflow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "io.aimsflow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final DescribedPredicate<JavaClass> A_MODULES_PAGES =
            describe("a module's pages", it -> it.getPackageName().matches("io\\.aimsflow\\.[a-z]+\\.web"));

    @ArchTest
    static final ArchRule theEngineStaysInWorkflow = noClasses()
            .that()
            .resideOutsideOfPackage("io.aimsflow.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule mailStaysInNotifications = noClasses()
            .that()
            .resideOutsideOfPackage("io.aimsflow.notifications..")
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.mail..").or(resideInAPackage("org.springframework.mail..")));

    @ArchTest
    static final ArchRule nothingBuildsOnPages =
            noClasses().that(DescribedPredicate.not(A_MODULES_PAGES)).should().dependOnClassesThat(A_MODULES_PAGES);

    @ArchTest
    static final ArchRule pagesAreHidden =
            classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule entitiesAreHidden = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesAreHidden = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            fields().should().notBeAnnotatedWith(Autowired.class);
}
