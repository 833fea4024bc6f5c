package io.nightdesk.nightly.report.chart;

import io.nightdesk.nightly.report.page.Proportion;
import io.nightdesk.nightly.report.page.Reliability;
import io.nightdesk.nightly.report.page.ValueAtRisk;

/** The charts of the page, each as one SVG element; what they show, a table beside them says. */
public final class Charts {

  private Charts() {}

  /**
   * How often forecasts of a confidence were right, against what they promised.
   *
   * @throws IllegalArgumentException without forecasts
   */
  public static String reliability(Reliability reliability) {
    return Canvas.svg(
        ReliabilityPlot.of(reliability),
        "chart-reliability",
        "Promised confidence and observed frequency",
        "Of %d forecasts in %d bins of confidence, the share that was right with its 95 %% interval; on the dashed diagonal promise and outcome agree."
            .formatted(reliability.forecasts(), reliability.bins().size()));
  }

  /** How many symbols had how many losses beyond VaR. */
  public static String exceedances(ValueAtRisk risk) {
    return Canvas.svg(
        ExceedancePlot.of(risk),
        "chart-exceedances",
        "Losses beyond VaR 99 % per symbol",
        "%d losses beyond VaR in %d symbol-sessions of %d symbols; bars are symbols observed, dots the number expected."
            .formatted(risk.exceedances(), risk.sessions(), risk.symbols()));
  }

  /**
   * One symbol's returns against the VaR stated before each.
   *
   * @param position of the chart on the page, which makes its id
   */
  public static String track(ValueAtRisk.Track track, int position) {
    Proportion beyond = Proportion.independent(track.exceedances(), track.points().size());
    return Canvas.svg(
        TrackPlot.of(track),
        "chart-track-" + position,
        track.symbol() + ": realised return and VaR 99 %",
        "%s from %s through %s: %d of %d sessions lost more than VaR."
            .formatted(
                track.symbol(), track.from(), track.through(), beyond.successes(), beyond.count()));
  }
}
