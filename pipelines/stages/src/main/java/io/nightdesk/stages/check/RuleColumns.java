package io.nightdesk.stages.check;

import static org.apache.spark.sql.functions.expr;

import io.nightdesk.contracts.quality.QualityRule;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;

/** Rules as Spark columns. */
final class RuleColumns {

  private RuleColumns() {}

  /** The findings of a row: an array of (rule, severity, observed, message), in rule order. */
  static Column found(List<QualityRule> rules) {
    String cases = rules.stream().map(RuleColumns::finding).collect(Collectors.joining(", "));
    return expr("filter(array(" + cases + "), f -> f IS NOT NULL)");
  }

  private static String finding(QualityRule rule) {
    return "CASE WHEN "
        + rule.condition()
        + " THEN named_struct('rule', "
        + text(rule.name())
        + ", 'severity', "
        + text(rule.severity().text())
        + ", 'observed', coalesce("
        + rule.observed()
        + ", 'unknown'), 'message', "
        + text(rule.message())
        + ") END";
  }

  private static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
