package io.nightdesk.nightly.report;

import io.nightdesk.nightly.report.page.Decisions;
import io.nightdesk.nightly.report.page.Findings;
import io.nightdesk.nightly.report.page.NightPage;
import io.nightdesk.nightly.report.page.SignalRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The night in a few lines for the terminal. */
public final class NightSummary {

  private static final int SIGNALS_SHOWN = 3;

  private NightSummary() {}

  /**
   * Five to eight lines of plain ASCII text.
   *
   * @param page the night
   * @param report where its page lies
   */
  public static List<String> lines(NightPage page, Path report) {
    List<String> lines = new ArrayList<>();
    lines.add(Headline.answer(page));
    lines.add(Headline.because(page).replace('’', '\''));
    lines.addAll(signals(page.decisions()));
    lines.add(findings(page.findings()));
    if (!page.warnings().isEmpty()) {
      lines.add(
          "Warning: "
              + page.warnings().stream()
                  .map(NightPage.Warning::title)
                  .collect(Collectors.joining("; ")));
    }
    lines.add("Report: " + report);
    return lines.stream().map(Figures::plain).toList();
  }

  private static List<String> signals(Decisions decisions) {
    if (decisions.signals().isEmpty()) {
      return List.of(
          decisions.candidates().isEmpty()
              ? "No symbol has a confidence"
              : "Best that is held back: " + line(decisions.candidates().get(0)));
    }
    return decisions.signals().stream().limit(SIGNALS_SHOWN).map(row -> "  " + line(row)).toList();
  }

  private static String line(SignalRow row) {
    return String.format(
        Locale.ROOT,
        "%-4s %-5s confidence %s, expected return %s, risk score %d, horizon %s",
        row.signal(),
        row.symbol(),
        Figures.percent(row.confidence(), 1),
        Figures.signedPercent(row.expectedReturn(), 2),
        row.riskScore(),
        Figures.counted(row.horizonSessions(), "session", "sessions"));
  }

  private static String findings(Findings findings) {
    if (findings.tonight() == 0) {
      return "Findings: none tonight, " + Figures.number(findings.total(), 0) + " in all";
    }
    String rules =
        findings.rules().stream()
            .filter(rule -> rule.tonight() > 0)
            .limit(SIGNALS_SHOWN)
            .map(rule -> rule.rule() + " " + Figures.number(rule.tonight(), 0))
            .collect(Collectors.joining(", "));
    return "Findings: %s tonight, %s in all (%s)"
        .formatted(
            Figures.number(findings.tonight(), 0), Figures.number(findings.total(), 0), rules);
  }
}
