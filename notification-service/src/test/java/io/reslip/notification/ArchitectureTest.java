package io.reslip.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may know whom in this service; the order is stated here and nowhere else. */
@AnalyzeClasses(packages = "io.reslip.notification", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** Each may use those before it, and none after it. */
  private static final List<String> ORDER =
      List.of(
          "problem",
          "cardnumber",
          "page",
          "keyring",
          "clock",
          "database",
          "access",
          "idempotency",
          "openapi",
          "canonical",
          "wording",
          "payment",
          "change",
          "recipient",
          "proof",
          "notice",
          "delivery");

  @ArchTest
  static void featuresUseEachOtherOneWay(JavaClasses classes) {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(ArchitectureTest::packageOf)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(packageOf(ORDER.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule everyPackageHasItsPlaceInTheOrder =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ORDER.stream().map(ArchitectureTest::packageOf).toArray(String[]::new))
          .should()
          .resideInAPackage("io.reslip.notification.*..");

  @ArchTest
  static final ArchRule thereIsNoWayRound =
      slices().matching("io.reslip.notification.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aProofKnowsNothingOfRecipients =
      noClasses()
          .that()
          .resideInAPackage(packageOf("proof"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packageOf("recipient"), packageOf("change"));

  @ArchTest
  static final ArchRule mailIsTheMatterOfDeliveryAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(packageOf("delivery"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus.mailer..", "io.vertx..");

  private static String packageOf(String feature) {
    return "io.reslip.notification." + feature + "..";
  }
}
