package io.nightdesk.contracts.quality;

import static io.nightdesk.contracts.table.ColumnType.BOOLEAN;
import static io.nightdesk.contracts.table.ColumnType.DATE;
import static io.nightdesk.contracts.table.ColumnType.DOUBLE;
import static io.nightdesk.contracts.table.ColumnType.INT;
import static io.nightdesk.contracts.table.ColumnType.LONG;
import static io.nightdesk.contracts.table.ColumnType.STRING;
import static io.nightdesk.contracts.table.ColumnType.TIMESTAMP;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.Column.Presence;
import io.nightdesk.contracts.table.ColumnType;
import java.util.List;
import java.util.stream.Stream;

/** The columns that the conditions of quality rules may name. */
public final class Evidence {

  /** Of one bar by itself. */
  public static final List<Column> BAR =
      List.of(
          of("symbol", STRING, "exchange symbol"),
          of("session", DATE, "session of the bar, as delivered"),
          of("interval", STRING, "1d, 1m, 5m or 30m"),
          of("bar_end", TIMESTAMP, "end of the bar"),
          of("received_at", TIMESTAMP, "when it came"),
          of("role", STRING, "primary, secondary, crosscheck or benchmark"),
          of("open", DOUBLE, "null where the vendor gave none"),
          of("high", DOUBLE, "null where the vendor gave none"),
          of("low", DOUBLE, "null where the vendor gave none"),
          of("close", DOUBLE, "null where the vendor gave none"),
          of("volume", DOUBLE, "null where the vendor gave none"),
          of("is_index", BOOLEAN, "an index (^VIX, $SPX), which has no volume"),
          of("is_session", BOOLEAN, "the exchange traded on the session's date"),
          of("opens_at", TIMESTAMP, "opening instant of the session; null on a closed day"),
          of("closes_at", TIMESTAMP, "closing instant of the session; null on a closed day"));

  /** Of an accepted daily bar beside the earlier ones; what is not known is null. */
  public static final List<Column> DAILY_SERIES =
      Stream.concat(
              BAR.stream(),
              Stream.of(
                  of("missing", BOOLEAN, "no bar was delivered, though one was expected"),
                  of("previous_session", DATE, "session of the accepted bar before, within a year"),
                  of("previous_close", DOUBLE, "its close, on this bar's split basis"),
                  of("earlier_session", DATE, "session of the accepted bar before that"),
                  of("earlier_close", DOUBLE, "its close, on this bar's split basis"),
                  of(
                      "split_inside",
                      DOUBLE,
                      "recorded splits that fall between the bar before and this one and that both"
                          + " are said to be adjusted for; 1 for none"),
                  of(
                      "repeated_session",
                      DATE,
                      "latest session of a year before with the same four prices, and the same"
                          + " volume or a range of at least 0.25 USD"),
                  of("sessions_since_repeat", INT, "sessions from then to this one"),
                  of("other_source", STRING, "another source that has this bar"),
                  of("other_close", DOUBLE, "its close, on this bar's split basis"),
                  of("source_ratio", DOUBLE, "close over other_close"),
                  of(
                      "source_ratio_before",
                      DOUBLE,
                      "the same at the session before that both have"),
                  of("source_ratio_earlier", DOUBLE, "the same at the session before that")))
          .toList();

  /** Of all daily bars of a session. */
  public static final List<Column> SESSION =
      List.of(
          of("session", DATE, "the session"),
          of("accepted", LONG, "tradable bars that passed"),
          of("delivered", LONG, "tradable bars delivered"),
          of("rejected", LONG, "tradable bars rejected"),
          of("sessions_before", LONG, "sessions with accepted bars among the 20 before"),
          of("median_accepted", DOUBLE, "median of accepted over these"),
          of("repeating", LONG, "most bars of this session that repeat one and the same session"),
          of("repeated_session", DATE, "the session that they repeat"));

  private Evidence() {}

  private static Column of(String name, ColumnType type, String comment) {
    return new Column(name, type, Presence.OPTIONAL, comment);
  }
}
