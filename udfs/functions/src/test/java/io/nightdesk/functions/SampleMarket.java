package io.nightdesk.functions;

import io.nightdesk.quant.random.CounterStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Two symbols with changing volatility and a market, 600 sessions, the same on every machine. */
final class SampleMarket {

  static final List<String> SYMBOLS = List.of("ABC", "XYZ");
  static final int SESSIONS = 600;

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final int SEED = 20;
  private static final StructType SCHEMA =
      new StructType()
          .add("symbol", DataTypes.StringType)
          .add("session", DataTypes.DateType)
          .add("log_return", DataTypes.DoubleType)
          .add("market_return", DataTypes.DoubleType)
          .add("high", DataTypes.DoubleType)
          .add("low", DataTypes.DoubleType)
          .add("close", DataTypes.DoubleType)
          .add("volume", DataTypes.LongType);

  final double[] returns = new double[SESSIONS];
  final double[] market = new double[SESSIONS];
  final double[] high = new double[SESSIONS];
  final double[] low = new double[SESSIONS];
  final double[] close = new double[SESSIONS];
  final double[] volume = new double[SESSIONS];

  private SampleMarket(int symbol) {
    CounterStream common = CounterStream.of(SEED, 0);
    CounterStream own = CounterStream.of(SEED, 1, symbol);
    double variance = 1;
    double price = 50;
    for (int t = 0; t < SESSIONS; t++) {
      market[t] = 0.008 * common.standardStudentT(5);
      double shock = 0.6 * market[t] / 0.008 + 0.8 * own.standardStudentT(5);
      double residual = Math.sqrt(variance) * shock;
      returns[t] = 0.012 * residual;
      variance = 0.05 + 0.12 * residual * residual + 0.82 * variance;
      price *= StrictMath.exp(returns[t]);
      close[t] = price;
      high[t] = price * (1 + 0.01 * own.uniform());
      low[t] = price * (1 - 0.01 * own.uniform());
      volume[t] = 100_000 + own.nextInt(50_000);
    }
  }

  static SampleMarket of(String symbol) {
    return new SampleMarket(SYMBOLS.indexOf(symbol));
  }

  /** The rows of both symbols, out of order, in so many partitions, as the view {@code returns}. */
  static void register(int partitions) {
    List<Row> rows = new ArrayList<>();
    for (String symbol : SYMBOLS) {
      SampleMarket sample = of(symbol);
      for (int t = 0; t < SESSIONS; t++) {
        rows.add(
            RowFactory.create(
                symbol,
                FIRST.plusDays(t),
                sample.returns[t],
                sample.market[t],
                sample.high[t],
                sample.low[t],
                sample.close[t],
                (long) sample.volume[t]));
      }
    }
    Collections.shuffle(rows, new Random(partitions));
    Dataset<Row> table = SparkForTests.SPARK.createDataFrame(rows, SCHEMA);
    table.repartition(partitions).createOrReplaceTempView("returns");
  }
}
