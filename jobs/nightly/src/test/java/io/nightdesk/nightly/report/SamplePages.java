package io.nightdesk.nightly.report;

import io.nightdesk.contracts.config.DecideSettings;
import io.nightdesk.nightly.report.page.Decisions;
import io.nightdesk.nightly.report.page.Findings;
import io.nightdesk.nightly.report.page.Holdings;
import io.nightdesk.nightly.report.page.MarketOrigin;
import io.nightdesk.nightly.report.page.ModelVerdict;
import io.nightdesk.nightly.report.page.Movers;
import io.nightdesk.nightly.report.page.NightFacts;
import io.nightdesk.nightly.report.page.NightPage;
import io.nightdesk.nightly.report.page.Proportion;
import io.nightdesk.nightly.report.page.Reliability;
import io.nightdesk.nightly.report.page.SignalRow;
import io.nightdesk.nightly.report.page.StageRun;
import io.nightdesk.nightly.report.page.TableVersion;
import io.nightdesk.nightly.report.page.ValueAtRisk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/** Pages made by hand: a night with everything, and one with nothing. */
final class SamplePages {

  static final LocalDate AS_OF = LocalDate.of(2018, 2, 5);
  static final LocalDate NEXT = LocalDate.of(2018, 2, 6);
  static final DecideSettings THRESHOLDS = new DecideSettings(0.7, 6, 0.002, 1);
  static final ModelVerdict SPEAKS =
      new ModelVerdict(
          ModelVerdict.State.SPEAKS,
          Optional.of(AS_OF),
          "xgb-5-9f2c41d07ab3",
          "xgboost, 24 features, horizon 5",
          OptionalInt.of(5),
          Optional.of(LocalDate.of(2013, 3, 1)),
          Optional.of(LocalDate.of(2018, 1, 29)),
          OptionalLong.of(118_400),
          OptionalInt.of(512),
          OptionalDouble.of(0.2310),
          OptionalDouble.of(0.2489),
          OptionalDouble.of(4.13));

  private SamplePages() {}

  /** Every section filled; one symbol's name holds markup. */
  static NightPage full() {
    return new NightPage(
        AS_OF,
        NEXT,
        List.of(
            new NightPage.Warning(
                "This market is synthetic with a planted edge",
                "It comes from the simulator (seed 42), with a pattern put there to be found. Its signals show that the machinery works; they say nothing about a real market."),
            new NightPage.Warning("Survivorship", "Names that failed are missing.")),
        decisions(),
        SPEAKS,
        reliability(),
        valueAtRisk(),
        movers(),
        findings(),
        holdings(),
        facts());
  }

  /** No table holds anything. */
  static NightPage empty() {
    return new NightPage(
        AS_OF,
        NEXT,
        List.of(),
        new Decisions(0, 0, 0, List.of(), List.of(), List.of()),
        ModelVerdict.none(),
        Reliability.none(),
        new ValueAtRisk(0, 0, 0, 0, List.of(), List.of()),
        new Movers("", 0, List.of()),
        new Findings(List.of(), 0),
        new Holdings(List.of(), 0, Optional.empty(), List.of(), 0),
        new NightFacts(
            List.of(),
            List.of(),
            new MarketOrigin(MarketOrigin.Kind.REAL, "files"),
            NightFacts.Knowledge.AS_OF,
            THRESHOLDS,
            "0.1.0",
            "c0ffee",
            Instant.parse("2018-02-06T01:30:00Z")));
  }

  /** The full page with another verdict. */
  static NightPage judged(ModelVerdict verdict) {
    NightPage page = full();
    return new NightPage(
        page.asOf(),
        page.tradingSession(),
        page.warnings(),
        new Decisions(
            0, 0, 100, List.of(), List.of(), List.of(new Decisions.HoldReason("SILENT", 100))),
        verdict,
        page.reliability(),
        page.valueAtRisk(),
        page.movers(),
        page.findings(),
        page.holdings(),
        page.facts());
  }

  static SignalRow row(String symbol, String signal, double confidence, String reason) {
    return new SignalRow(
        symbol,
        signal,
        Optional.of(signal.equals("SELL") ? "down" : "up"),
        OptionalDouble.of(confidence),
        OptionalDouble.of(signal.equals("HOLD") ? -0.0004 : 0.0312),
        4,
        5,
        OptionalDouble.of(156.49),
        OptionalDouble.of(0.031),
        OptionalDouble.of(0.062),
        Instant.parse("2018-02-06T14:30:00Z"),
        Instant.parse("2018-02-06T21:00:00Z"),
        reason);
  }

  private static Decisions decisions() {
    String passes =
        "BUY: confidence, risk and expected return all pass (up with confidence 0.83, needed 0.70; expected return after costs 3.12 %; risk score 4, accepted up to 6).";
    String lacks =
        "HOLD: confidence is below the threshold (up with confidence 0.69, needed 0.70; expected return after costs 1.80 %; risk score 4, accepted up to 6).";
    return new Decisions(
        3,
        1,
        96,
        List.of(
            row("AAPL", "BUY", 0.834, passes),
            row("BRK.B", "BUY", 0.811, passes),
            row("NVDA", "SELL", 0.774, passes.replace("BUY", "SELL").replace("up", "down")),
            row("<b>&\"X'", "BUY", 0.702, passes)),
        List.of(
            row("MSFT", "HOLD", 0.694, lacks),
            row("GOOGL", "HOLD", 0.672, lacks),
            row("XOM", "HOLD", 0.645, lacks)),
        List.of(
            new Decisions.HoldReason("BELOW_THRESHOLD", 81),
            new Decisions.HoldReason("RISK_TOO_HIGH", 12),
            new Decisions.HoldReason("INSUFFICIENT_HISTORY", 3)));
  }

  private static Reliability reliability() {
    double[] observed = {0.512, 0.561, 0.604, 0.655, 0.701, 0.764, 0.815, 0.842, 0.93};
    long[] counts = {24_310, 11_250, 6_204, 3_100, 1_690, 905, 410, 122, 14};
    List<Reliability.Bin> bins = new ArrayList<>();
    for (int i = 0; i < observed.length; i++) {
      double low = 0.5 + 0.05 * i;
      Proportion right =
          new Proportion(Math.round(observed[i] * counts[i]), counts[i], counts[i] / 6.0);
      bins.add(new Reliability.Bin(low, low + 0.05, low + 0.022, right, 0.53 - 0.004 * i));
    }
    return new Reliability(
        Optional.of(LocalDate.of(2015, 4, 1)),
        Optional.of(LocalDate.of(2018, 1, 29)),
        714,
        5,
        new Proportion(25_700, 48_005, 4_100),
        bins,
        List.of(
            new Reliability.Firing(
                Reliability.Rule.EVERY_FORECAST,
                48_005,
                new Proportion(26_700, 48_005, 4_400),
                0.531,
                0.0241,
                0.0238,
                0.0009),
            new Reliability.Firing(
                Reliability.Rule.BUY_CONFIDENT,
                48_005,
                new Proportion(1_610, 2_140, 410),
                0.535,
                0.0355,
                0.0302,
                0.0172),
            new Reliability.Firing(
                Reliability.Rule.SELL_DECIDED,
                48_005,
                Proportion.independent(0, 0),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN)));
  }

  private static ValueAtRisk valueAtRisk() {
    long[] symbols = {11, 24, 28, 19, 9, 5, 2, 1, 0, 0, 1};
    double[] expected = {8.1, 20.5, 25.7, 21.5, 13.4, 6.7, 2.8, 1.0, 0.3, 0.1, 0.0};
    List<ValueAtRisk.Count> counts = new ArrayList<>();
    for (int k = 0; k < symbols.length; k++) {
      counts.add(new ValueAtRisk.Count(k, symbols[k], expected[k]));
    }
    return new ValueAtRisk(
        100, 229, 25_000, 1, counts, List.of(track("SPY", 3), track("AAPL", 11)));
  }

  private static ValueAtRisk.Track track(String symbol, int seed) {
    Random random = new Random(seed);
    List<ValueAtRisk.Point> points = new ArrayList<>();
    LocalDate session = LocalDate.of(2017, 2, 6);
    double volatility = 0.01;
    for (int i = 0; i < 250; i++) {
      double realised = volatility * random.nextGaussian();
      points.add(new ValueAtRisk.Point(session, 2.33 * volatility, realised));
      volatility =
          Math.sqrt(0.000005 + 0.86 * volatility * volatility + 0.09 * realised * realised);
      session = session.plusDays(i % 5 == 4 ? 3 : 1);
    }
    return new ValueAtRisk.Track(symbol, points);
  }

  private static Movers movers() {
    return new Movers(
        "close",
        50,
        List.of(
            new Movers.Mover(1, "NVDA", 225.58, 0.0743, 3.42, 5.93e9, 4.21),
            new Movers.Mover(2, "AAPL", 156.49, -0.025, 1.9, 1.1e10, 3.05),
            new Movers.Mover(3, "CMG", 288.1, 0.0118, 1.2, 4.4e8, 2.66)));
  }

  private static Findings findings() {
    return new Findings(
        List.of(
            new Findings.Rule(
                "high_below_low",
                "reject",
                1,
                14,
                9,
                new Findings.Example(
                    "ORLY", AS_OF, "high 221.1, low 258.3", "The high lies below the low")),
            new Findings.Rule(
                "volume_zero",
                "flag",
                2,
                31,
                12,
                new Findings.Example("BHF", AS_OF, "volume 0", "No share traded"))),
        619_040);
  }

  private static Holdings holdings() {
    return new Holdings(
        List.of(
            new Holdings.Position(
                "AAPL", 120, 151.2, 18_778.8, Instant.parse("2018-02-05T21:05:00Z")),
            new Holdings.Position(
                "NVDA", -40, 230.1, -9_023.2, Instant.parse("2018-02-05T21:05:00Z"))),
        2,
        Optional.of(LocalDate.of(2018, 2, 2)),
        List.of(
            new Holdings.Intent(
                "AAPL", "BUY", "paper", 120, 151.2, 146.5, 160.6, 120, "FILLED", "filled in full")),
        1);
  }

  private static NightFacts facts() {
    String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    return new NightFacts(
        List.of(
            new StageRun("ingest", "finished", 12.4, 505, 0, hash, "505 bars of one session"),
            new StageRun("check", "finished", 8.1, 502, 3, hash, "3 findings, none refused"),
            new StageRun("features", "finished", 21.7, 502, 0, hash, "24 features"),
            new StageRun("risk", "finished", 34.0, 502, 0, hash, "GARCH of 502 symbols"),
            new StageRun("scan", "skipped", 0.2, 0, 0, "", "Inputs and code are unchanged"),
            new StageRun("train", "finished", 95.3, 48_005, 0, hash, "12 folds, 1 fitted"),
            new StageRun("signals", "finished", 3.9, 100, 0, hash, "3 BUY, 1 SELL, 96 HOLD")),
        List.of(
            new TableVersion("bars_daily", 12, hash),
            new TableVersion("risk", 7, hash),
            new TableVersion("universe", 1, "")),
        new MarketOrigin(MarketOrigin.Kind.SYNTHETIC_PLANTED_EDGE, "simulator, seed 42"),
        NightFacts.Knowledge.AS_OF,
        THRESHOLDS,
        "0.1.0+9007a5a",
        hash,
        Instant.parse("2018-02-06T01:30:00Z"));
  }
}
