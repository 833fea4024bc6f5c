package io.nightdesk.contracts.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nightdesk.contracts.config.CheckSettings;
import io.nightdesk.contracts.table.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QualityRulesTest {

  private static final List<QualityRule> DAILY =
      QualityRules.daily(new CheckSettings(0.15, 0.5, 0.005, 0.5, 2, 0.1));
  private static final Pattern WORD = Pattern.compile("'[^']*'|\\b[a-z][a-z_]*\\b(?!\\()");
  private static final Set<String> SQL = Set.of("false");

  @Test
  void namesAreUnique_acrossDeliveriesAndChecks() {
    List<String> names =
        Stream.of(QualityRules.delivery(), DAILY, outsideHours())
            .flatMap(List::stream)
            .map(QualityRule::name)
            .toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void conditionsNameDocumentedEvidenceOnly() {
    for (QualityRule rule : DAILY) {
      Set<String> known = names(evidence(rule.scope()));
      Matcher words = WORD.matcher(rule.condition() + " " + rule.observed());
      while (words.find()) {
        String word = words.group();
        if (!word.startsWith("'") && !SQL.contains(word)) {
          assertThat(known).as(rule.name()).contains(word);
        }
      }
    }
  }

  @Test
  void everyRuleIsExplained_withItsSeverity() throws IOException {
    List<String> lines =
        Files.readAllLines(
            Path.of(System.getProperty("nightdesk.root"), "docs", "data-quality.md"));
    Stream.of(QualityRules.delivery(), DAILY, outsideHours())
        .flatMap(List::stream)
        .forEach(
            rule ->
                assertThat(lines)
                    .as(rule.name())
                    .anyMatch(
                        line ->
                            line.startsWith("| `")
                                && line.contains("`" + rule.name() + "`")
                                && line.contains("| " + rule.severity().text() + " |")));
  }

  @Test
  void thresholdsComeFromTheSettings() {
    QualityRule strict =
        QualityRules.daily(new CheckSettings(0.11, 0.5, 0.005, 0.5, 2, 0.1)).stream()
            .filter(r -> r.name().equals("misdated_reversal"))
            .findFirst()
            .orElseThrow();
    assertThat(strict.condition()).contains("> 0.11D");
  }

  @Test
  void theRulesThatBreakASeriesExist() {
    assertThat(DAILY).extracting(QualityRule::name).containsAll(QualityRules.BREAKS);
  }

  @Test
  void aRuleOfACheckNeedsACondition() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new QualityRule("odd", Severity.FLAG, Scope.BAR, "", "close", "Odd it is."));
  }

  private static List<QualityRule> outsideHours() {
    return QualityRules.intraday().stream().filter(r -> r.name().equals("outside_hours")).toList();
  }

  private static List<Column> evidence(Scope scope) {
    return switch (scope) {
      case BAR -> Evidence.BAR;
      case SERIES -> Evidence.DAILY_SERIES;
      case SESSION -> Evidence.SESSION;
      case DELIVERY -> List.of();
    };
  }

  private static Set<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
  }
}
