package io.nightdesk.nightly.report.chart;

import io.nightdesk.nightly.report.page.ValueAtRisk;
import io.nightdesk.nightly.report.page.ValueAtRisk.Point;
import java.awt.geom.Ellipse2D;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One symbol's returns as spikes, with the line below which a loss is beyond VaR. */
final class TrackPlot {

  private TrackPlot() {}

  static XYPlot of(ValueAtRisk.Track track) {
    XYSeries limit = series("VaR 99 %");
    XYSeries inside = series("return");
    XYSeries beyond = series("loss beyond VaR");
    XYSeries tips = series("tip of such a loss");
    for (Point point : track.points()) {
      double x = millis(point.session());
      limit.add(x, -point.valueAtRisk());
      spike(point.exceeds() ? beyond : inside, x, point.realisedReturn());
      if (point.exceeds()) {
        tips.add(x, point.realisedReturn());
      }
    }
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(inside);
    data.addSeries(limit);
    data.addSeries(beyond);
    data.addSeries(tips);
    NumberAxis y = new NumberAxis("return of the session");
    y.setNumberFormatOverride(Canvas.percents());
    XYPlot plot = Canvas.plot(dates(), y);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDataset(data);
    plot.setRenderer(renderer());
    return plot;
  }

  private static XYSeries series(String name) {
    return new XYSeries(name, false, true);
  }

  /** A line from nothing to the return; the gap keeps it apart from the next. */
  private static void spike(XYSeries series, double x, double y) {
    series.add(x, 0);
    series.add(x, y);
    series.add(x, Double.NaN);
  }

  private static XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    lines.setDrawSeriesLineAsPath(true);
    lines.setDrawOutlines(false);
    lines.setSeriesPaint(0, Ink.DATA.colour());
    lines.setSeriesStroke(0, Canvas.THIN);
    lines.setSeriesPaint(1, Ink.REFERENCE.colour());
    lines.setSeriesStroke(1, Canvas.FIRM);
    lines.setSeriesPaint(2, Ink.BAD.colour());
    lines.setSeriesStroke(2, Canvas.FIRM);
    lines.setSeriesPaint(3, Ink.BAD.colour());
    lines.setSeriesLinesVisible(3, false);
    lines.setSeriesShapesVisible(3, true);
    lines.setSeriesShape(3, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
    return lines;
  }

  private static DateAxis dates() {
    DateAxis axis = new DateAxis(null, TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM", Locale.ROOT);
    format.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    axis.setDateFormatOverride(format);
    return axis;
  }

  private static double millis(LocalDate session) {
    return session.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
