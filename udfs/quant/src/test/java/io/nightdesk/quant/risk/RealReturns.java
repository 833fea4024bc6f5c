package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.nightdesk.quant.market.AdjustedSeries;
import io.nightdesk.quant.market.Adjustment;
import io.nightdesk.quant.market.AdjustmentBasis;
import io.nightdesk.quant.market.CorporateAction;
import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.market.SeriesBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Total log returns, in percent, of the S&amp;P 500's members; a return across a price break that
 * no action explains is left out.
 *
 * @param epochDays sessions of the returns
 * @param percent the returns
 */
@SuppressWarnings("ArrayRecordComponent")
record RealReturns(int[] epochDays, double[] percent) {

  private static final LocalDate LAST = LocalDate.of(2018, 2, 7);
  private static final double BREAK = Math.log(1.5);

  /** By symbol; skips the test where the data are absent. */
  static Map<String, RealReturns> read() throws IOException {
    Path data = Path.of(System.getProperty("nightdesk.data", "absent"));
    assumeThat(data.resolve("daily_sp500_2013_2018.csv.gz"))
        .as("real market data, named by the system property nightdesk.data")
        .exists();
    Map<String, List<CorporateAction>> actions = new HashMap<>();
    lines(data.resolve("corporate_actions_2013_2018.csv.gz"), f -> addAction(actions, f));
    Map<String, SeriesBuilder> bars = new TreeMap<>();
    lines(data.resolve("daily_sp500_2013_2018.csv.gz"), f -> addBar(bars, f));
    Map<String, RealReturns> returns = new TreeMap<>();
    bars.forEach(
        (symbol, builder) ->
            returns.put(
                symbol,
                of(
                    Adjustment.forward(
                        builder.build(),
                        actions.getOrDefault(symbol, List.of()),
                        AdjustmentBasis.split(LAST)))));
    return returns;
  }

  private static RealReturns of(AdjustedSeries adjusted) {
    Series series = adjusted.splitAdjusted();
    double[] total = adjusted.totalReturnLog();
    int[] days = new int[total.length];
    double[] percent = new double[total.length];
    int count = 0;
    for (int t = 1; t < total.length; t++) {
      if (Double.isFinite(total[t]) && Math.abs(total[t]) <= BREAK) {
        days[count] = series.epochDays()[t];
        percent[count++] = 100 * total[t];
      }
    }
    return new RealReturns(Arrays.copyOf(days, count), Arrays.copyOf(percent, count));
  }

  private static void addAction(Map<String, List<CorporateAction>> actions, String[] fields) {
    CorporateAction.Kind kind =
        fields[2].equals("split") ? CorporateAction.Kind.SPLIT : CorporateAction.Kind.DIVIDEND;
    actions
        .computeIfAbsent(fields[0], symbol -> new ArrayList<>())
        .add(new CorporateAction(kind, LocalDate.parse(fields[1]), Double.parseDouble(fields[3])));
  }

  private static void addBar(Map<String, SeriesBuilder> bars, String[] fields) {
    double close = Double.parseDouble(fields[5]);
    int day = (int) LocalDate.parse(fields[1]).toEpochDay();
    bars.computeIfAbsent(fields[0], symbol -> Series.builder())
        .add(day, close, close, close, close, Double.parseDouble(fields[6]));
  }

  private static void lines(Path path, Consumer<String[]> row) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(row);
    }
  }
}
