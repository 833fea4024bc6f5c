package io.nightdesk.simulator.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A market whose every bar a test writes down; one symbol, AAA. */
public final class ScriptedMarket implements Market {

  public static final String SYMBOL = "AAA";

  private final LocalDate first;
  private final LocalDate last;
  private final TreeMap<LocalDate, double[]> days = new TreeMap<>();
  private final Map<LocalDate, MinuteSeries> minutes = new HashMap<>();
  private final List<CorporateAction> actions = new ArrayList<>();
  private Optional<LocalDate> delisted = Optional.empty();

  public ScriptedMarket(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
  }

  /** Adds a session of minute bars, each {open, high, low, close}, from the open on. */
  public ScriptedMarket session(LocalDate date, double[]... bars) {
    MinuteSeries series = new MinuteSeries(1, bars.length);
    for (int i = 0; i < bars.length; i++) {
      series.add(570 + i, bars[i][0], bars[i][1], bars[i][2], bars[i][3], 1_000);
    }
    minutes.put(date, series);
    MinuteSeries whole = series.grouped(1_440, 1_440);
    return day(date, whole.open(0), whole.high(0), whole.low(0), whole.close(0));
  }

  /** Adds a session that has a daily bar only. */
  public ScriptedMarket day(LocalDate date, double open, double high, double low, double close) {
    days.put(date, new double[] {open, high, low, close});
    return this;
  }

  public ScriptedMarket action(LocalDate date, CorporateAction.Kind kind, double value) {
    actions.add(new CorporateAction(date, kind, value));
    return this;
  }

  public ScriptedMarket delistedAfter(LocalDate date) {
    delisted = Optional.of(date);
    return this;
  }

  @Override
  public String origin() {
    return "scripted";
  }

  @Override
  public LocalDate firstSession() {
    return first;
  }

  @Override
  public LocalDate lastSession() {
    return last;
  }

  @Override
  public List<Instrument> instruments() {
    return List.of(
        new Instrument(SYMBOL, "SCRIPTED", "Energy", Instrument.Kind.STOCK, first, delisted));
  }

  @Override
  public Optional<Instrument> instrument(String symbol) {
    return instruments().stream().filter(one -> one.symbol().equals(symbol)).findFirst();
  }

  @Override
  public DailySeries daily(String symbol) {
    DailySeries series = new DailySeries();
    days.forEach(
        (date, bar) -> {
          int day = (int) date.toEpochDay();
          series.add(day, day, bar[0], bar[1], bar[2], bar[3], 10_000);
        });
    return series;
  }

  @Override
  public MinuteSeries minutes(String symbol, LocalDate session) {
    return minutes.getOrDefault(session, MinuteSeries.EMPTY);
  }

  @Override
  public MinuteSeries extendedHours(String symbol, LocalDate session) {
    return MinuteSeries.EMPTY;
  }

  @Override
  public List<CorporateAction> actions(String symbol) {
    return actions;
  }

  @Override
  public List<Truth> truths() {
    return List.of();
  }
}
