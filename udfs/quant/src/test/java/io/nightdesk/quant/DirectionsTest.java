package io.nightdesk.quant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may use which. */
class DirectionsTest {

  private static final String ROOT = "io.nightdesk.quant";

  /** A package may use those of the layers before its own and, without cycles, of its own. */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("time", "random"),
          Set.of("market"),
          Set.of("feature", "volatility", "dependence"),
          Set.of("risk"),
          Set.of("learning"),
          Set.of("decision"),
          Set.of("backtest"),
          Set.of("evaluation"));

  private static JavaClasses quant;

  @BeforeAll
  static void readClasses() {
    quant =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  static List<String> packages() {
    return LAYERS.stream().flatMap(Set::stream).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesNoneOfALaterLayer(String name) {
    int own = 0;
    while (!LAYERS.get(own).contains(name)) {
      own++;
    }
    Set<String> forbidden = new TreeSet<>(Set.of("none")); // the last layer may use all
    LAYERS.subList(own + 1, LAYERS.size()).forEach(forbidden::addAll);
    String[] patterns = forbidden.stream().map(DirectionsTest::pattern).toArray(String[]::new);
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(pattern(name))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(patterns);
    rule.allowEmptyShould(true).check(quant);
  }

  @Test
  void quantUsesOnlyTheJdkAndCommonsMath() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + "..", "java..", "org.apache.commons.math3..")
        .check(quant);
  }

  @Test
  void nothingReadsFilesOrTheClock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .check(quant);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(quant);
  }

  @Test
  void everyPackageHasItsLayer() {
    Set<String> found =
        quant.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toSet());
    assertThat(packages()).containsAll(found);
  }

  private static String pattern(String name) {
    return ROOT + "." + name + "..";
  }
}
