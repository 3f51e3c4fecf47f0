package io.reslip.suite;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in the suite; the order is stated here and nowhere else. */
@AnalyzeClasses(packages = "io.reslip.suite", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theLauncherKnowsNothingOfThePlayedDay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("main")
          .definedBy("io.reslip.suite")
          .layer("demo")
          .definedBy("io.reslip.suite.demo..")
          .layer("truth")
          .definedBy("io.reslip.suite.truth..")
          .layer("fleet")
          .definedBy("io.reslip.suite.fleet..")
          .layer("launch")
          .definedBy("io.reslip.suite.launch")
          .layer("parts")
          .definedBy("io.reslip.suite.launch.*..")
          .layer("console")
          .definedBy("io.reslip.suite.console..")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("demo")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("truth")
          .mayOnlyBeAccessedByLayers("demo", "fleet")
          .whereLayer("fleet")
          .mayOnlyBeAccessedByLayers("demo", "truth")
          .whereLayer("launch")
          .mayOnlyBeAccessedByLayers("main", "demo")
          .whereLayer("parts")
          .mayOnlyBeAccessedByLayers("demo", "launch");

  @ArchTest
  static final ArchRule thePartsOfTheLauncherDoNotKnowEachOther =
      slices().matching("io.reslip.suite.launch.(*)..").should().notDependOnEachOther();
}
