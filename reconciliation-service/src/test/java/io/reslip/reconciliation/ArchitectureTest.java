package io.reslip.reconciliation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;

/** Who may know whom in this service; the order is stated here and nowhere else. */
@AnalyzeClasses(packages = "io.reslip.reconciliation", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.reslip.reconciliation.";

  /**
   * From the ground up: a feature may know those of the rows before it, and none of its own row.
   */
  private static final List<List<String>> ORDER =
      List.of(
          List.of("problem", "database", "keyring"),
          List.of("cardnumber"),
          List.of("page"),
          List.of("access"),
          List.of("clock"),
          List.of("idempotency", "audit"),
          List.of("change"),
          List.of("intake"),
          List.of("merchant"),
          List.of("expectation"),
          List.of("matching"),
          List.of("transaction", "discrepancy", "outbox"),
          List.of("notice"),
          List.of("repair"),
          List.of("summary", "inquiry"),
          List.of("explanation"));

  @ArchTest static final ArchRule featuresKnowOnlyThoseBelowThem = order();

  @ArchTest
  static final ArchRule thePureCoreOfMatchingKnowsNoFramework =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "matching.grouping..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.jdbi..", "io.quarkus..", "java.sql..");

  @ArchTest
  static final ArchRule whatAnInquiryIsHeldAgainstKnowsNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "inquiry.fit..", ROOT + "inquiry.answer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.jdbi..", "io.quarkus..", "java.sql..");

  private static ArchRule order() {
    LayeredArchitecture rule =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (List<String> row : ORDER) {
      for (String feature : row) {
        rule = rule.layer(feature).definedBy(ROOT + feature + "..");
      }
    }
    for (int i = 0; i < ORDER.size(); i++) {
      List<String> above = new ArrayList<>();
      ORDER.subList(i + 1, ORDER.size()).forEach(above::addAll);
      for (String feature : ORDER.get(i)) {
        rule =
            above.isEmpty()
                ? rule.whereLayer(feature).mayNotBeAccessedByAnyLayer()
                : rule.whereLayer(feature).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
      }
    }
    return rule;
  }
}
