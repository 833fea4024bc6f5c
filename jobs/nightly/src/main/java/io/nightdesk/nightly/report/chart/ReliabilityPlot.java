package io.nightdesk.nightly.report.chart;

import io.nightdesk.nightly.report.page.Reliability;
import io.nightdesk.quant.Check;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The reliability diagram. */
final class ReliabilityPlot {

  private static final double SMALLEST_DOT = 5;
  private static final double LARGEST_DOT = 11;

  private ReliabilityPlot() {}

  static XYPlot of(Reliability reliability) {
    List<Reliability.Bin> bins = reliability.bins();
    Check.that(!bins.isEmpty(), "a reliability diagram needs forecasts");
    NumberAxis x = axis("confidence promised");
    x.setRange(0.5, 1);
    NumberAxis y = axis("share right");
    double lowest = bins.stream().mapToDouble(bin -> bin.right().low()).min().orElse(0.5);
    y.setRange(Math.max(0, Math.min(0.4, Math.floor(lowest * 10) / 10)), 1.005);
    XYPlot plot = Canvas.plot(x, y);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDataset(0, references(bins));
    plot.setRenderer(0, referenceLines());
    plot.setDataset(1, observed(bins));
    plot.setRenderer(1, dots(bins));
    return plot;
  }

  private static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setNumberFormatOverride(Canvas.percents());
    axis.setTickUnit(new NumberTickUnit(0.1));
    return axis;
  }

  private static XYSeriesCollection references(List<Reliability.Bin> bins) {
    XYSeries diagonal = new XYSeries("promise kept");
    diagonal.add(0.5, 0.5);
    diagonal.add(1, 1);
    XYSeries baseRate = new XYSeries("base rate");
    for (Reliability.Bin bin : bins) {
      baseRate.add(bin.low(), bin.baseRate());
      baseRate.add(bin.high(), bin.baseRate());
    }
    XYSeriesCollection lines = new XYSeriesCollection();
    lines.addSeries(diagonal);
    lines.addSeries(baseRate);
    return lines;
  }

  private static XYLineAndShapeRenderer referenceLines() {
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    lines.setSeriesPaint(0, Ink.TEXT.colour());
    lines.setSeriesStroke(0, Canvas.DASHED);
    lines.setSeriesPaint(1, Ink.REFERENCE.colour());
    lines.setSeriesStroke(1, Canvas.FIRM);
    return lines;
  }

  private static XYIntervalSeriesCollection observed(List<Reliability.Bin> bins) {
    XYIntervalSeries series = new XYIntervalSeries("observed");
    for (Reliability.Bin bin : bins) {
      double x = bin.meanConfidence();
      series.add(x, x, x, bin.right().share(), bin.right().low(), bin.right().high());
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    return data;
  }

  private static XYErrorRenderer dots(List<Reliability.Bin> bins) {
    long most = bins.stream().mapToLong(bin -> bin.right().count()).max().orElse(1);
    XYErrorRenderer dots = new SizedDots(bins, most);
    dots.setDrawXError(false);
    dots.setCapLength(0);
    dots.setDrawOutlines(false);
    dots.setSeriesPaint(0, Ink.DATA.colour());
    dots.setErrorPaint(Ink.DATA.colour());
    dots.setErrorStroke(Canvas.FIRM);
    return dots;
  }

  /** Dots whose area grows with the number of forecasts. */
  private static final class SizedDots extends XYErrorRenderer {

    private static final long serialVersionUID = 1L;

    private final double[] diameters;

    SizedDots(List<Reliability.Bin> bins, long most) {
      this.diameters =
          bins.stream()
              .mapToDouble(bin -> Math.sqrt((double) bin.right().count() / most))
              .map(scale -> Math.max(SMALLEST_DOT, LARGEST_DOT * scale))
              .toArray();
    }

    @Override
    public Shape getItemShape(int series, int item) {
      double diameter = diameters[item];
      return new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter);
    }
  }
}
