package io.nightdesk.simulator.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything that ever trades, the future included; {@link MarketView} shows it at an instant. */
public interface Market {

  /** What this market is, in words that identify it: a state of another market is refused. */
  String origin();

  /** The first session with bars. */
  LocalDate firstSession();

  /** The last session with bars; the clock does not go beyond its date. */
  LocalDate lastSession();

  /** All symbols, the tradable ones first. */
  List<Instrument> instruments();

  /** The symbol's entry, if the broker knows it. */
  Optional<Instrument> instrument(String symbol);

  /** The symbol's daily bars; of a symbol in {@link #instruments}. */
  DailySeries daily(String symbol);

  /** The symbol's bars within a session, as traded; empty where there are none. */
  MinuteSeries minutes(String symbol, LocalDate session);

  /** The symbol's bars outside regular hours, as traded; empty where there are none. */
  MinuteSeries extendedHours(String symbol, LocalDate session);

  /** The symbol's splits and dividends in order of date. */
  List<CorporateAction> actions(String symbol);

  /** Where the planted rule fired, in order of symbol and session; empty for a replayed market. */
  List<Truth> truths();
}
