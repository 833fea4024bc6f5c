package io.nightdesk.nightly.report;

import io.nightdesk.nightly.report.chart.Charts;
import io.nightdesk.nightly.report.chart.Fonts;
import io.nightdesk.nightly.report.page.NightPage;
import io.nightdesk.nightly.report.page.Reliability;
import io.nightdesk.nightly.report.page.StageRun;
import io.nightdesk.nightly.report.page.ValueAtRisk;
import io.nightdesk.quant.learning.SilenceRule;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Renders the page of a night as one self-contained HTML document: style sheet and charts are in
 * it, nothing is fetched, nothing runs.
 */
public final class NightPageRenderer {

  private static final String FOLDER = "io/nightdesk/nightly/report";

  private final PebbleEngine engine;
  private final BooleanSupplier fontsPresent;

  public NightPageRenderer() {
    this(Fonts::present);
  }

  /** Says where no font is, instead of drawing. */
  NightPageRenderer(BooleanSupplier fontsPresent) {
    this.fontsPresent = fontsPresent;
    ClasspathLoader loader = new ClasspathLoader(NightPageRenderer.class.getClassLoader());
    loader.setPrefix(FOLDER);
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .defaultLocale(Locale.ROOT)
            .extension(new FigureFilters())
            .build();
  }

  /** The document, UTF-8. */
  public String render(NightPage page) {
    StringWriter document = new StringWriter();
    try {
      engine.getTemplate("night.html").evaluate(document, variables(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return document.toString();
  }

  private Map<String, Object> variables(NightPage page) {
    boolean drawn = fontsPresent.getAsBoolean();
    return Map.ofEntries(
        Map.entry("page", page),
        Map.entry("answer", Headline.answer(page)),
        Map.entry("because", Headline.because(page)),
        Map.entry("speaksAbove", SilenceRule.MIN_T_STATISTIC),
        Map.entry("drawn", drawn),
        Map.entry("decisions", page.decisions()),
        Map.entry("verdict", page.verdict()),
        Map.entry("reliability", page.reliability()),
        Map.entry("risk", page.valueAtRisk()),
        Map.entry("movers", page.movers()),
        Map.entry("findings", page.findings()),
        Map.entry("holdings", page.holdings()),
        Map.entry("facts", page.facts()),
        Map.entry("reliabilityChart", reliabilityChart(page.reliability(), drawn)),
        Map.entry("exceedanceChart", exceedanceChart(page.valueAtRisk(), drawn)),
        Map.entry("trackCharts", trackCharts(page.valueAtRisk(), drawn)),
        Map.entry("longestStage", longest(page.facts().runs())),
        Map.entry(
            "totalSeconds", page.facts().runs().stream().mapToDouble(StageRun::seconds).sum()));
  }

  private static String reliabilityChart(Reliability reliability, boolean drawn) {
    return reliability.empty() || !drawn ? "" : Charts.reliability(reliability);
  }

  private static String exceedanceChart(ValueAtRisk risk, boolean drawn) {
    return risk.counts().isEmpty() || !drawn ? "" : Charts.exceedances(risk);
  }

  private static List<String> trackCharts(ValueAtRisk risk, boolean drawn) {
    List<String> charts = new ArrayList<>();
    for (ValueAtRisk.Track track : risk.tracks()) {
      charts.add(drawn ? Charts.track(track, charts.size() + 1) : "");
    }
    return charts;
  }

  private static double longest(List<StageRun> runs) {
    return runs.stream().mapToDouble(StageRun::seconds).max().orElse(0);
  }
}
