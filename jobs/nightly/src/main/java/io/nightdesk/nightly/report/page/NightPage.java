package io.nightdesk.nightly.report.page;

import java.time.LocalDate;
import java.util.List;

/**
 * The page of one night, in the order in which it is read.
 *
 * @param asOf session whose close the data represent
 * @param tradingSession the session for which the signals are valid
 * @param warnings what a reader must know before the signals
 */
public record NightPage(
    LocalDate asOf,
    LocalDate tradingSession,
    List<Warning> warnings,
    Decisions decisions,
    ModelVerdict verdict,
    Reliability reliability,
    ValueAtRisk valueAtRisk,
    Movers movers,
    Findings findings,
    Holdings holdings,
    NightFacts facts) {

  /**
   * A caveat.
   *
   * @param title in a few words
   * @param text what it means for the reader
   */
  public record Warning(String title, String text) {}

  public NightPage {
    warnings = List.copyOf(warnings);
  }
}
