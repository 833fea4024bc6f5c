package io.nightdesk.nightly.report;

import io.nightdesk.nightly.report.page.NightPage;
import java.nio.file.Path;
import java.util.List;

/** The night in a few lines for the terminal. */
public final class NightSummary {

  private NightSummary() {}

  /**
   * Five to eight lines of plain text.
   *
   * @param page the night
   * @param report where its page lies
   */
  public static List<String> lines(NightPage page, Path report) {
    return List.of("Signals for " + page.tradingSession(), "Report: " + report);
  }
}
