package io.nightdesk.nightly.report.page;

import java.util.List;

/**
 * The momentum scanner's first ranks.
 *
 * @param at time of the scan, New York, or close; empty without a scan
 * @param ranked how many the scan ranked
 * @param rows the first of them
 */
public record Movers(String at, long ranked, List<Mover> rows) {

  /**
   * One rank.
   *
   * @param change simple return since the previous close
   * @param relativeVolume volume against the mean of the 20 sessions before
   * @param dollarVolume traded value, USD
   * @param score behind the rank
   */
  public record Mover(
      int rank,
      String symbol,
      double price,
      double change,
      double relativeVolume,
      double dollarVolume,
      double score) {}

  public Movers {
    rows = List.copyOf(rows);
  }
}
