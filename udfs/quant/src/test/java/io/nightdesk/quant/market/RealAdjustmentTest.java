package io.nightdesk.quant.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prices as traded of one vendor, adjusted here, against another's adjusted prices. */
class RealAdjustmentTest {

  private static final Path DATA = Path.of(System.getProperty("nightdesk.data"));
  private static final LocalDate LAST = LocalDate.of(2018, 2, 7);

  private static final Map<String, List<CorporateAction>> ACTIONS = new HashMap<>();
  private static final Map<String, SeriesBuilder> TRADED = new HashMap<>();
  private static final Map<String, SeriesBuilder> ADJUSTED = new HashMap<>();
  private static final Set<String> DEFECTS = new HashSet<>();

  @BeforeAll
  static void readFiles() throws IOException {
    assumeThat(DATA.resolve("daily_unadjusted_2013_2018.csv.gz"))
        .as("market data, outside the repository")
        .exists();
    read("corporate_actions_2013_2018.csv.gz", RealAdjustmentTest::addAction);
    read("known_defects_daily_2013_2018.csv", f -> DEFECTS.add(f[0] + LocalDate.parse(f[1])));
    read("daily_unadjusted_2013_2018.csv.gz", f -> addBar(TRADED, f));
    read("daily_sp500_2013_2018.csv.gz", f -> addBar(ADJUSTED, f));
  }

  @Test
  void returnsAgreeWithTheOtherVendors_acrossAllSplits() {
    int compared = 0;
    int apart = 0;
    for (String symbol : TRADED.keySet()) {
      Series ours = forward(TRADED, symbol, AdjustmentBasis.none()).splitAdjusted();
      Series theirs = ADJUSTED.get(symbol).build();
      double[] returns = Returns.log(ours.close());
      double[] expected =
          Returns.aligned(ours.epochDays(), theirs.epochDays(), Returns.log(theirs.close()));
      for (int t = 1; t < ours.size() && !ours.date(t).isAfter(LAST); t++) {
        boolean suspect =
            DEFECTS.contains(symbol + ours.date(t)) || DEFECTS.contains(symbol + ours.date(t - 1));
        if (!suspect && !Double.isNaN(expected[t])) {
          compared++;
          apart += Math.abs(returns[t] - expected[t]) > 0.002 ? 1 : 0;
        }
      }
    }
    assertThat(compared).isGreaterThan(80_000);
    assertThat(apart).as("returns further apart than 0.2 %% of %s", compared).isLessThan(800);
  }

  @Test
  void totalReturnsDoNotDependOnWhatTheVendorApplied() {
    AdjustedSeries fromTraded = forward(TRADED, "AAPL", AdjustmentBasis.none());
    AdjustedSeries fromSplit = forward(ADJUSTED, "AAPL", AdjustmentBasis.split(LAST));
    int split = fromTraded.splitAdjusted().indexOf((int) LocalDate.of(2014, 6, 9).toEpochDay());
    assertThat(split).isPositive();
    int dividend = fromTraded.splitAdjusted().indexOf((int) LocalDate.of(2014, 5, 8).toEpochDay());
    double[] close = fromTraded.splitAdjusted().close();
    double price = Math.log(close[dividend] / close[dividend - 1]);
    assertThat(fromTraded.totalReturnLog()[dividend] - price).isBetween(0.0055, 0.0056);
    for (int t : new int[] {split, dividend}) {
      double difference = fromTraded.totalReturnLog()[t] - fromSplit.totalReturnLog()[t];
      assertThat(Math.abs(difference)).isLessThan(1e-4);
    }
  }

  private static AdjustedSeries forward(
      Map<String, SeriesBuilder> source, String symbol, AdjustmentBasis basis) {
    return Adjustment.forward(
        source.get(symbol).build(), ACTIONS.getOrDefault(symbol, List.of()), basis);
  }

  private static void addAction(String[] fields) {
    CorporateAction.Kind kind =
        fields[2].equals("split") ? CorporateAction.Kind.SPLIT : CorporateAction.Kind.DIVIDEND;
    ACTIONS
        .computeIfAbsent(fields[0], symbol -> new ArrayList<>())
        .add(new CorporateAction(kind, LocalDate.parse(fields[1]), Double.parseDouble(fields[3])));
  }

  private static void addBar(Map<String, SeriesBuilder> bars, String[] fields) {
    double close = Double.parseDouble(fields[5]);
    double volume = Double.parseDouble(fields[6]);
    int day = (int) LocalDate.parse(fields[1]).toEpochDay();
    bars.computeIfAbsent(fields[0], symbol -> Series.builder())
        .add(day, close, close, close, close, volume);
  }

  private static void read(String file, Consumer<String[]> row) throws IOException {
    Path path = DATA.resolve(file);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                file.endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(path))
                    : Files.newInputStream(path),
                StandardCharsets.UTF_8))) {
      reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(row);
    }
  }
}
