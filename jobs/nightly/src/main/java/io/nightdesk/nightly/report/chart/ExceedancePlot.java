package io.nightdesk.nightly.report.chart;

import io.nightdesk.nightly.report.page.ValueAtRisk;
import io.nightdesk.quant.risk.TrafficLight;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Symbols by their number of losses beyond VaR, in the colours of the Basel traffic light. */
final class ExceedancePlot {

  private ExceedancePlot() {}

  static XYPlot of(ValueAtRisk risk) {
    XYSeries observed = new XYSeries("observed");
    XYSeries expected = new XYSeries("expected");
    for (ValueAtRisk.Count count : risk.counts()) {
      observed.add(count.exceedances(), count.symbols());
      expected.add(count.exceedances(), count.expected());
    }
    NumberAxis x = new NumberAxis("losses beyond VaR 99 % in the trailing sessions");
    x.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    double most = risk.counts().stream().mapToInt(ValueAtRisk.Count::exceedances).max().orElse(0);
    x.setRange(-0.6, Math.max(10, most) + 0.6);
    NumberAxis y = new NumberAxis("symbols");
    y.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    XYPlot plot = Canvas.plot(x, y);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDataset(0, new XYBarDataset(new XYSeriesCollection(observed), 0.8));
    plot.setRenderer(0, bars());
    plot.setDataset(1, new XYSeriesCollection(expected));
    plot.setRenderer(1, dots());
    return plot;
  }

  private static XYBarRenderer bars() {
    XYBarRenderer bars = new TrafficLightBars();
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    return bars;
  }

  private static XYLineAndShapeRenderer dots() {
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    dots.setSeriesShape(0, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
    dots.setSeriesPaint(0, Ink.STRONG.colour());
    dots.setUseOutlinePaint(true);
    dots.setSeriesOutlinePaint(0, Ink.PAPER.colour());
    dots.setSeriesOutlineStroke(0, Canvas.THIN);
    return dots;
  }

  /** Each bar in the colour of its zone. */
  private static final class TrafficLightBars extends XYBarRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    public Paint getItemPaint(int series, int item) {
      return colour((int) getPlot().getDataset(0).getXValue(series, item));
    }

    private static Color colour(int exceedances) {
      return switch (TrafficLight.of(exceedances)) {
        case GREEN -> Ink.GOOD.colour();
        case YELLOW -> Ink.CAUTION.colour();
        case RED -> Ink.BAD.colour();
      };
    }
  }
}
