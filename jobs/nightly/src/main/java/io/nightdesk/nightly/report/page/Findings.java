package io.nightdesk.nightly.report.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What the quality rules caught.
 *
 * @param rules those that caught something, the most severe and frequent first
 * @param bars daily bars accepted so far
 */
public record Findings(List<Rule> rules, long bars) {

  /**
   * One rule.
   *
   * @param severity reject, flag or refuse
   * @param tonight findings of the as-of session's check
   * @param total findings of all checks so far
   * @param symbols symbols concerned in total
   * @param example the latest of them
   */
  public record Rule(
      String rule, String severity, long tonight, long total, long symbols, Example example) {}

  /** One finding: which bar, and what was wrong. */
  public record Example(String symbol, LocalDate session, String observed, String message) {}

  public Findings {
    rules = List.copyOf(rules);
  }

  public long tonight() {
    return rules.stream().mapToLong(Rule::tonight).sum();
  }

  public long total() {
    return rules.stream().mapToLong(Rule::total).sum();
  }
}
