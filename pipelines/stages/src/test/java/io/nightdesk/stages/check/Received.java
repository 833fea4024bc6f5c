package io.nightdesk.stages.check;

import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Rows of {@code bars_received}, {@code universe} and {@code corporate_actions}, made by hand. */
final class Received {

  static final ExchangeCalendar CALENDAR = ExchangeCalendar.xnys();
  static final Instant TAKEN = Instant.parse("2025-01-06T12:00:00Z");

  private static final StructType BARS =
      StructType.fromDDL(
          "symbol STRING, session DATE, interval STRING, bar_end TIMESTAMP, source STRING,"
              + " received_at TIMESTAMP, as_of DATE, role STRING, adjustment STRING,"
              + " adjusted_as_of DATE, open DOUBLE, high DOUBLE, low DOUBLE, close DOUBLE, volume"
              + " DOUBLE");
  private static final StructType MEMBERS =
      StructType.fromDDL("symbol STRING, member_from DATE, member_to DATE");
  private static final StructType ACTIONS =
      StructType.fromDDL("symbol STRING, ex_date DATE, kind STRING, as_of DATE, value DOUBLE");

  private final List<Row> bars = new ArrayList<>();
  private final List<Row> members = new ArrayList<>();
  private final List<Row> actions = new ArrayList<>();

  /** A bar with all that is told of it. */
  record Bar(
      String symbol,
      LocalDate session,
      String source,
      String role,
      LocalDate adjustedAsOf,
      LocalDate asOf,
      Instant receivedAt,
      Double open,
      Double high,
      Double low,
      Double close,
      Double volume) {

    /** The {@code t}-th bar of a series that no rule objects to. */
    static Bar healthy(String symbol, LocalDate session, int t) {
      double close = 100 + 3 * Math.sin(0.7 * t + symbol.hashCode() % 17);
      return new Bar(
          symbol,
          session,
          "file",
          "primary",
          null,
          CALENDAR.onOrAfter(session).date(),
          TAKEN,
          close - 0.31,
          close + 0.53 + 0.01 * (t % 7),
          close - 0.87,
          close,
          1_000_000.0 + 1000 * t);
    }

    Bar prices(Double o, Double h, Double l, Double c) {
      return new Bar(
          symbol, session, source, role, adjustedAsOf, asOf, receivedAt, o, h, l, c, volume);
    }

    Bar volume(Double shares) {
      return new Bar(
          symbol,
          session,
          source,
          role,
          adjustedAsOf,
          asOf,
          receivedAt,
          open,
          high,
          low,
          close,
          shares);
    }

    Bar times(double factor) {
      return prices(open * factor, high * factor, low * factor, close * factor);
    }

    Bar on(LocalDate other) {
      return new Bar(
          symbol,
          other,
          source,
          role,
          adjustedAsOf,
          CALENDAR.onOrAfter(other).date(),
          receivedAt,
          open,
          high,
          low,
          close,
          volume);
    }

    Bar from(String otherSource, String otherRole) {
      return new Bar(
          symbol,
          session,
          otherSource,
          otherRole,
          adjustedAsOf,
          asOf,
          receivedAt,
          open,
          high,
          low,
          close,
          volume);
    }

    Bar adjusted(LocalDate date) {
      return new Bar(
          symbol, session, source, role, date, asOf, receivedAt, open, high, low, close, volume);
    }

    Bar known(LocalDate since, Instant received) {
      return new Bar(
          symbol,
          session,
          source,
          role,
          adjustedAsOf,
          since,
          received,
          open,
          high,
          low,
          close,
          volume);
    }
  }

  Received add(Bar bar) {
    bars.add(
        RowFactory.create(
            bar.symbol(),
            bar.session(),
            "1d",
            close(bar.session()),
            bar.source(),
            bar.receivedAt(),
            bar.asOf(),
            bar.role(),
            bar.adjustedAsOf() == null ? "none" : "split",
            bar.adjustedAsOf(),
            bar.open(),
            bar.high(),
            bar.low(),
            bar.close(),
            bar.volume()));
    return this;
  }

  Received addMinute(String symbol, Instant end, double low, double high, double volume) {
    LocalDate session = LocalDate.ofInstant(end, Session.NEW_YORK);
    bars.add(
        RowFactory.create(
            symbol, session, "1m", end, "file", TAKEN, session, "primary", "none", null, low, high,
            low, high, volume));
    return this;
  }

  Received member(String symbol) {
    members.add(RowFactory.create(symbol, LocalDate.of(1990, 1, 2), null));
    return this;
  }

  Received split(String symbol, LocalDate exDate, double ratio) {
    actions.add(RowFactory.create(symbol, exDate, "split", exDate, ratio));
    return this;
  }

  Dataset<Row> frame(SparkSession spark) {
    return spark.createDataFrame(bars, BARS);
  }

  Dataset<Row> universe(SparkSession spark) {
    return spark.createDataFrame(members, MEMBERS);
  }

  Dataset<Row> actions(SparkSession spark) {
    return spark.createDataFrame(actions, ACTIONS);
  }

  private static Instant close(LocalDate date) {
    return CALENDAR.isSession(date)
        ? CALENDAR.session(date).close()
        : date.atTime(LocalTime.of(16, 0)).atZone(Session.NEW_YORK).toInstant();
  }
}
