package io.nightdesk.stages;

import io.nightdesk.quant.random.SplitMix64;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.stages.bars.BarFrame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Three years of a few symbols with all that makes the past change: a split, dividends, a
 * restatement, a halt, a late listing, a delisting, an unexplained break.
 */
public final class SmallMarket {

  public static final LocalDate FIRST = LocalDate.of(2017, 1, 3);
  public static final LocalDate LAST = LocalDate.of(2020, 12, 31);
  public static final LocalDate SPLIT = LocalDate.of(2020, 6, 15);
  public static final LocalDate DIVIDEND = LocalDate.of(2020, 6, 12);
  public static final LocalDate RESTATED = LocalDate.of(2020, 6, 17);
  public static final LocalDate LISTED = LocalDate.of(2020, 3, 2);
  public static final LocalDate DELISTED = LocalDate.of(2020, 6, 16);

  private static final StructType BARS =
      StructType.fromDDL(
          "symbol STRING, session DATE, as_of DATE, adjustment STRING, adjusted_as_of DATE,"
              + " unexplained_break BOOLEAN, open DOUBLE, high DOUBLE, low DOUBLE, close DOUBLE,"
              + " volume DOUBLE");
  private static final StructType ACTIONS =
      StructType.fromDDL("symbol STRING, ex_date DATE, kind STRING, as_of DATE, value DOUBLE");
  private static final StructType MEMBERS =
      StructType.fromDDL("symbol STRING, member_from DATE, member_to DATE");
  private static final List<String> SYMBOLS =
      List.of("SPY", "QQQ", "HALT", "LATE", "GONE", "SPLT", "DIVD", "REST");
  private static final int SESSION = 1;
  private static final int AS_OF = 2;

  private final List<Row> bars;
  private final List<Row> actions;
  private final int partitions;

  private SmallMarket(List<Row> bars, List<Row> actions, int partitions) {
    this.bars = bars;
    this.actions = actions;
    this.partitions = partitions;
  }

  /** All of it. */
  public static SmallMarket whole() {
    List<Row> bars = new ArrayList<>();
    for (String symbol : SYMBOLS) {
      walk(symbol, bars);
    }
    List<Row> actions = new ArrayList<>();
    actions.add(RowFactory.create("SPLT", SPLIT, "split", SPLIT, 2.0));
    LocalDate before = LocalDate.of(2020, 5, 15);
    actions.add(RowFactory.create("SPLT", before, "dividend", before, 0.5));
    actions.add(RowFactory.create("DIVD", DIVIDEND, "dividend", DIVIDEND, 0.7));
    actions.add(
        RowFactory.create(
            "DIVD", LocalDate.of(2020, 9, 11), "dividend", LocalDate.of(2020, 9, 11), 0.7));
    return new SmallMarket(bars, actions, 2);
  }

  private static void walk(String symbol, List<Row> bars) {
    SplitMix64 random = SplitMix64.seeded(symbol.hashCode());
    double close = 50;
    for (Session session : ExchangeCalendar.xnys().sessions(FIRST, LAST)) {
      LocalDate day = session.date();
      double open = close * (1 + 0.01 * (random.uniform() - 0.5));
      double next = close * Math.exp(0.04 * (random.uniform() - 0.5));
      double volume = Math.floor(1e6 * (0.5 + 2 * random.uniform() * random.uniform()));
      double traded = symbol.equals("SPLT") && !day.isBefore(SPLIT) ? 0.5 : 1;
      boolean absent =
          symbol.equals("LATE") && day.isBefore(LISTED)
              || symbol.equals("GONE") && day.isAfter(DELISTED)
              || symbol.equals("HALT") && day.getMonthValue() == 5 && day.getDayOfMonth() < 8;
      if (!absent) {
        boolean broken = symbol.equals("HALT") && day.equals(LocalDate.of(2020, 6, 11));
        bars.add(bar(symbol, day, day, broken, traded, open, next, volume));
        boolean restated = symbol.equals("REST") || symbol.equals("SPY");
        if (restated && day.equals(LocalDate.of(2020, 6, 9))) {
          bars.add(bar(symbol, day, RESTATED, broken, traded, open, 1.03 * next, volume));
        }
      }
      close = next;
    }
  }

  private static Row bar(
      String symbol,
      LocalDate session,
      LocalDate asOf,
      boolean broken,
      double traded,
      double open,
      double close,
      double volume) {
    double high = 1.004 * Math.max(open, close);
    double low = 0.996 * Math.min(open, close);
    return row(
        symbol,
        session,
        asOf,
        broken,
        traded * open,
        traded * high,
        traded * low,
        traded * close,
        volume / traded);
  }

  private static Row row(
      String symbol, LocalDate session, LocalDate asOf, boolean broken, Object... values) {
    Object[] row = new Object[6 + values.length];
    row[0] = symbol;
    row[SESSION] = session;
    row[AS_OF] = asOf;
    row[3] = "none";
    row[5] = broken;
    System.arraycopy(values, 0, row, 6, values.length);
    return RowFactory.create(row);
  }

  /** What was known at the close of a session, and nothing else. */
  public SmallMarket truncatedAfter(LocalDate asOf) {
    Predicate<LocalDate> known = day -> !day.isAfter(asOf);
    return new SmallMarket(
        bars.stream().filter(b -> known.test(b.getLocalDate(AS_OF))).toList(),
        actions.stream().filter(a -> known.test(a.getLocalDate(3))).toList(),
        partitions);
  }

  /** With all that came after a session replaced by nonsense. */
  public SmallMarket poisonedAfter(LocalDate asOf) {
    List<Row> poisoned = new ArrayList<>();
    for (Row b : bars) {
      poisoned.add(
          b.getLocalDate(AS_OF).isAfter(asOf)
              ? row(
                  b.getString(0),
                  b.getLocalDate(SESSION),
                  b.getLocalDate(AS_OF),
                  true,
                  7.0,
                  9.0,
                  3.0,
                  8.0,
                  1.0)
              : b);
    }
    List<Row> known = new ArrayList<>();
    for (Row a : actions) {
      boolean future = a.getLocalDate(3).isAfter(asOf);
      known.add(future ? RowFactory.create(a.getString(0), a.get(1), "split", a.get(3), 13.0) : a);
    }
    LocalDate next = ExchangeCalendar.xnys().next(asOf, 1).date();
    known.add(RowFactory.create("SPY", next, "split", next, 3.0));
    return new SmallMarket(poisoned, known, partitions);
  }

  /** As of a vendor who divides the prices before a split by it. */
  public SmallMarket splitAdjustedByVendor() {
    List<Row> adjusted = new ArrayList<>();
    for (Row b : bars) {
      boolean divided = b.getString(0).equals("SPLT") && b.getLocalDate(SESSION).isBefore(SPLIT);
      double factor = divided ? 0.5 : 1;
      Object[] row = new Object[b.length()];
      for (int i = 0; i < row.length; i++) {
        row[i] = i >= 6 && i < 10 ? b.getDouble(i) * factor : b.get(i);
      }
      row[3] = "split";
      row[4] = LAST;
      row[10] = b.getDouble(10) / factor;
      adjusted.add(RowFactory.create(row));
    }
    return new SmallMarket(adjusted, actions, partitions);
  }

  /** The same rows in another number of partitions. */
  public SmallMarket inPartitions(int number) {
    return new SmallMarket(bars, actions, number);
  }

  public BarFrame frame() {
    return BarFrame.of(frame(bars, BARS), frame(actions, ACTIONS), frame(members(), MEMBERS));
  }

  private static List<Row> members() {
    return SYMBOLS.stream()
        .filter(s -> !s.equals("SPY") && !s.equals("QQQ"))
        .map(s -> RowFactory.create(s, FIRST, s.equals("GONE") ? DELISTED : null))
        .toList();
  }

  private Dataset<Row> frame(List<Row> rows, StructType schema) {
    return SparkForTests.SPARK.createDataFrame(rows, schema).repartition(partitions);
  }
}
