package io.nightdesk.home;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The directions of docs/design.md, between modules; quant's own layers are tested in quant. */
@AnalyzeClasses(packages = "io.nightdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class DirectionsTest {

  private static final String[] PROGRAMS = {
    "io.nightdesk.nightly..", "io.nightdesk.executor..", "io.nightdesk.simulator.."
  };

  @ArchTest
  static final ArchRule nothingDependsOnAProgram =
      noClasses()
          .that()
          .resideOutsideOfPackages(PROGRAMS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PROGRAMS);

  @ArchTest
  static final ArchRule programsDoNotKnowEachOther =
      slices()
          .matching("io.nightdesk.(nightly|executor|simulator)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule contractsKnowQuantOnly =
      noClasses()
          .that()
          .resideInAPackage("io.nightdesk.contracts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.nightdesk.stages..",
              "io.nightdesk.functions..",
              "io.nightdesk.schwab..",
              "org.apache.spark..",
              "scala..");

  @ArchTest
  static final ArchRule theBrokersClientAndTheSimulatorShareNoType =
      noClasses()
          .that()
          .resideInAPackage("io.nightdesk.simulator..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.nightdesk.schwab..");

  @ArchTest
  static final ArchRule theExecutorHasNoSpark =
      noClasses()
          .that()
          .resideInAnyPackage("io.nightdesk.executor..", "io.nightdesk.schwab..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule theNightNeverTrades =
      noClasses()
          .that()
          .resideInAPackage("io.nightdesk.nightly..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.nightdesk.schwab.trading..");

  @ArchTest
  static final ArchRule stagesNeitherReadNorWriteStorage =
      noClasses()
          .that()
          .resideInAPackage("io.nightdesk.stages..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Files.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("io.delta..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.spark.sql.DataFrameReader")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.spark.sql.DataFrameWriter");

  @ArchTest
  static final ArchRule onlyJobsAskForTheTime =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.nightdesk.quant..",
              "io.nightdesk.contracts..",
              "io.nightdesk.functions..",
              "io.nightdesk.stages..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "exit", int.class);
}
