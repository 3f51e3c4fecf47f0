package io.reslip.ingestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** Which feature may use which; the order is stated here and nowhere else. */
@AnalyzeClasses(packages = "io.reslip.ingestion", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** A feature may use those that stand in a line above its own. */
  private static final List<List<String>> ORDER =
      List.of(
          List.of("problem", "database", "copy", "access", "clock", "keyring", "page"),
          List.of("idempotency"),
          List.of("change"),
          List.of("cardholder"),
          List.of("gate"),
          List.of("record"),
          List.of("layout"),
          List.of("layout.rows", "layout.json"),
          List.of("layout.statement"),
          List.of(
              "layout.reslip",
              "layout.declared",
              "layout.camt",
              "layout.mt",
              "layout.bai",
              "iso8583"),
          List.of("crosswalk"),
          List.of("evidence", "feed", "store"),
          List.of("library", "terminal"),
          List.of("chunk"),
          List.of("upload"),
          List.of("search"),
          List.of("reading"));

  @ArchTest static final ArchRule featuresUseOnlyThoseBeforeThem = order();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.reslip.ingestion.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule formatsAndCardDataKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.reslip.ingestion.cardholder..",
              "io.reslip.ingestion.record..",
              "io.reslip.ingestion.layout..",
              "io.reslip.ingestion.iso8583..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "javax.crypto..",
              "org.jspecify..",
              // A parser, and no framework: layout files are YAML.
              "org.yaml.snakeyaml..",
              "io.reslip.ingestion..");

  private static LayeredArchitecture order() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (List<String> line : ORDER) {
      for (String feature : line) {
        String whole = "io.reslip.ingestion." + feature;
        // The layout package itself is the contract; what is below it are layouts.
        layers = layers.layer(feature).definedBy(feature.equals("layout") ? whole : whole + "..");
      }
    }
    for (int i = 0; i < ORDER.size(); i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream().flatMap(List::stream).toArray(String[]::new);
      for (String feature : ORDER.get(i)) {
        layers =
            i == 0
                ? layers
                : later.length == 0
                    ? layers.whereLayer(feature).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(feature).mayOnlyBeAccessedByLayers(later);
      }
    }
    return layers;
  }
}
