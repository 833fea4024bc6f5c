package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.nightdesk.contracts.config.IngestSettings;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.schwab.marketdata.BarInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which bars are missing at an as-of session, given those that are held. */
final class RequestPlan {

  static final String SOURCE = "schwab";

  private final IngestSettings settings;
  private final LocalDate asOf;
  private final ExchangeCalendar calendar = ExchangeCalendar.xnys();
  private final Map<String, String> roles = new LinkedHashMap<>();
  private final Map<String, LocalDate> endOf = new HashMap<>();
  private final Map<String, LocalDate> lastHeld = new HashMap<>();

  /**
   * @param alreadyReceived rows of {@code bars_received}
   */
  RequestPlan(
      IngestSettings settings,
      List<Member> universe,
      Dataset<Row> alreadyReceived,
      LocalDate asOf) {
    this.settings = settings;
    this.asOf = asOf;
    for (Member member : universe) {
      LocalDate end = member.to().filter(to -> to.isBefore(asOf)).orElse(asOf);
      if (!member.from().isAfter(asOf) && !end.isBefore(historyStart())) {
        roles.put(member.symbol(), "primary");
        endOf.merge(member.symbol(), end, (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    for (String benchmark : settings.benchmarks()) {
      roles.putIfAbsent(benchmark, "benchmark");
      endOf.put(benchmark, asOf);
    }
    for (Row row :
        alreadyReceived
            .where(col("source").equalTo(lit(SOURCE)))
            .groupBy("symbol", "interval")
            .agg(max("session").cast("string"))
            .collectAsList()) {
      lastHeld.put(key(row.getString(0), row.getString(1)), LocalDate.parse(row.getString(2)));
    }
  }

  /** The role of each symbol's bars, in the order of the universe. */
  Map<String, String> roles() {
    return roles;
  }

  /**
   * The requests for one interval. Where bars are held the last ones are asked for again, by as
   * many sessions as the settings say, if they are daily; where none is missing nothing is.
   */
  List<SymbolRequest> missing(BarInterval interval) {
    List<SymbolRequest> requests = new ArrayList<>();
    for (String symbol : roles.keySet()) {
      LocalDate end = calendar.onOrBefore(endOf.get(symbol)).date();
      LocalDate held = lastHeld.get(key(symbol, interval.label()));
      if (held == null) {
        requests.add(new SymbolRequest(symbol, interval, start(interval), end));
      } else if (held.isBefore(end)) {
        LocalDate from =
            interval.isIntraday()
                ? calendar.next(held, 1).date()
                : calendar.previous(held, settings.overlapSessions() - 1).date();
        requests.add(new SymbolRequest(symbol, interval, from, end));
      }
    }
    return requests.stream().filter(r -> !r.from().isAfter(r.through())).toList();
  }

  /** Everything of one symbol's daily bars again. */
  SymbolRequest inFull(String symbol) {
    return new SymbolRequest(symbol, BarInterval.DAILY, historyStart(), asOf);
  }

  /** The session after the last held daily bar of a symbol. */
  LocalDate afterHeld(String symbol) {
    return calendar.next(lastHeld.get(key(symbol, BarInterval.DAILY.label())), 1).date();
  }

  boolean holdsAny() {
    return !lastHeld.isEmpty();
  }

  private LocalDate start(BarInterval interval) {
    return interval.isIntraday() ? asOf.minus(interval.reach()) : historyStart();
  }

  private LocalDate historyStart() {
    LocalDate start = asOf.minusYears(settings.historyYears());
    return start.isBefore(calendar.firstDate()) ? calendar.firstDate() : start;
  }

  private static String key(String symbol, String interval) {
    return interval + " " + symbol;
  }
}
