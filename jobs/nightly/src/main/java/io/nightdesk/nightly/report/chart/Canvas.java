package io.nightdesk.nightly.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/** Size, type and line of every chart, and its way into the page. */
final class Canvas {

  /** Narrow enough to stay readable on a phone, where one unit is about 0.85 pixels. */
  static final int WIDTH = 420;

  static final int HEIGHT = 270;
  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Stroke THIN = new BasicStroke(1f);
  static final Stroke DASHED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4f, 4f}, 0f);
  static final Stroke FIRM = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  static {
    // A display that does not answer must not stop a night.
    System.setProperty("java.awt.headless", "true");
  }

  private Canvas() {}

  /** An empty plot with quiet axes. */
  static XYPlot plot(ValueAxis x, ValueAxis y) {
    XYPlot plot = new XYPlot(null, quiet(x), quiet(y), null);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.LINE.colour());
    plot.setRangeGridlineStroke(THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(new RectangleInsets(8, 2, 2, 20));
    return plot;
  }

  /** Percents, as the page writes them. */
  static NumberFormat percents() {
    return new DecimalFormat(
        "0.#\u202f%;\u22120.#\u202f%", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  /**
   * The plot as an SVG element that scales with the page.
   *
   * @param id unique within the page
   * @param title what the chart shows, read out and shown on hovering
   * @param description what a reader who cannot see it should know
   */
  static String svg(XYPlot plot, String id, String title, String description) {
    JFreeChart chart = new JFreeChart(null, FONT, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, HEIGHT);
    graphics.setDefsKeyPrefix(id + "-");
    graphics.setFontFunction(family -> "inherit");
    graphics.setGeomDoubleConverter(Canvas::tenths);
    graphics.setTransformDoubleConverter(Canvas::tenths);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    String element =
        graphics.getSVGElement(id, false, new ViewBox(0, 0, WIDTH, HEIGHT), null, null);
    return Ink.dye(titled(element, id, title, description));
  }

  /** A tenth of a unit is finer than any screen shows. */
  private static String tenths(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  private static String titled(String element, String id, String title, String description) {
    int open = element.indexOf("<svg");
    int close = element.indexOf('>', open);
    String head =
        "<svg id=\"%s\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" viewBox=\"0 0 %d %d\">"
            .formatted(id, id, id, WIDTH, HEIGHT);
    String texts =
        "<title id=\"%s-title\">%s</title><desc id=\"%s-desc\">%s</desc>"
            .formatted(id, escaped(title), id, escaped(description));
    return head + texts + element.substring(close + 1);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static ValueAxis quiet(ValueAxis axis) {
    axis.setLabelFont(FONT);
    axis.setLabelPaint(Ink.TEXT.colour());
    axis.setTickLabelFont(FONT);
    axis.setTickLabelPaint(Ink.TEXT.colour());
    axis.setAxisLinePaint(Ink.LINE.colour());
    axis.setTickMarkPaint(Ink.LINE.colour());
    axis.setLabelInsets(new RectangleInsets(3, 3, 3, 3));
    return axis;
  }
}
