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
          .layer("bench")
          .definedBy("io.reslip.suite.bench..")
          .layer("check")
          .definedBy("io.reslip.suite.check..")
          .layer("client")
          .definedBy("io.reslip.suite.client..")
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
          .mayOnlyBeAccessedByLayers("main", "bench")
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("main", "demo", "bench")
          .whereLayer("client")
          .mayOnlyBeAccessedByLayers("demo", "bench", "check")
          .whereLayer("truth")
          .mayOnlyBeAccessedByLayers("demo", "bench", "client", "fleet")
          .whereLayer("fleet")
          .mayOnlyBeAccessedByLayers("demo", "bench", "client", "truth")
          .whereLayer("launch")
          .mayOnlyBeAccessedByLayers("main", "demo", "bench", "check")
          .whereLayer("parts")
          .mayOnlyBeAccessedByLayers("demo", "bench", "check", "client", "launch");

  @ArchTest
  static final ArchRule thePartsOfTheLauncherDoNotKnowEachOther =
      slices().matching("io.reslip.suite.launch.(*)..").should().notDependOnEachOther();
}
