package io.nightdesk.simulator.market;

import io.nightdesk.quant.random.CounterStream;
import io.nightdesk.quant.time.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A market from a seed: one market factor, ten sectors, own returns with GJR-GARCH-t volatility,
 * news with gaps and volume, splits, dividends, halts, a late listing and a delisting.
 *
 * <p>Every draw depends on the seed, the symbol, the session and its purpose only. Daily bars are
 * made once, minute bars each time they are asked for. Immutable and safe to share.
 */
public final class SyntheticMarket implements Market {

  private final MarketSpec spec;
  private final Map<String, SymbolTraits> traits = new LinkedHashMap<>();
  private final Map<String, SymbolPath> paths = new LinkedHashMap<>();
  private final Map<String, Instrument> instruments = new LinkedHashMap<>();
  private final Map<LocalDate, Integer> numbers = new LinkedHashMap<>();

  public SyntheticMarket(MarketSpec spec) {
    this.spec = spec;
    for (Session session : spec.sessions()) {
      numbers.put(session.date(), numbers.size());
    }
    Factors factors = Factors.generate(spec.seed(), spec.sessions());
    List<SymbolTraits> all = new ArrayList<>(SyntheticUniverse.stocks(spec));
    all.addAll(SyntheticUniverse.benchmarks(spec.sessions().size()));
    for (SymbolTraits one : all) {
      if (one.listedAt() < one.delistedAt()) {
        traits.put(one.symbol(), one);
        paths.put(one.symbol(), SymbolPath.generate(spec, one, factors));
        instruments.put(one.symbol(), describe(one));
      }
    }
  }

  @Override
  public String origin() {
    return String.format(
        Locale.ROOT,
        "seed %d, edge %s, %d symbols from %s",
        spec.seed(),
        spec.edge().name().toLowerCase(Locale.ROOT),
        spec.symbols(),
        firstSession());
  }

  @Override
  public LocalDate firstSession() {
    return spec.sessions().get(0).date();
  }

  @Override
  public LocalDate lastSession() {
    return spec.sessions().get(spec.sessions().size() - 1).date();
  }

  @Override
  public List<Instrument> instruments() {
    return List.copyOf(instruments.values());
  }

  @Override
  public Optional<Instrument> instrument(String symbol) {
    return Optional.ofNullable(instruments.get(symbol));
  }

  @Override
  public DailySeries daily(String symbol) {
    return paths.get(symbol).bars();
  }

  @Override
  public List<CorporateAction> actions(String symbol) {
    return List.copyOf(paths.get(symbol).actions());
  }

  @Override
  public MinuteSeries minutes(String symbol, LocalDate session) {
    SymbolPath path = paths.get(symbol);
    int index = path.bars().indexOf(session.toEpochDay());
    if (index < 0) {
      return MinuteSeries.EMPTY;
    }
    int number = numbers.get(session);
    CounterStream draws = stream(Draw.MINUTES, symbol, session);
    double sigma = path.intradaySigma(number);
    int minutes = length(number);
    return IntradayPath.generate(draws, path.bars(), index, openMinute(number), minutes, sigma);
  }

  @Override
  public MinuteSeries extendedHours(String symbol, LocalDate session) {
    DailySeries bars = paths.get(symbol).bars();
    int index = bars.indexOf(session.toEpochDay());
    if (index < 0) {
      return MinuteSeries.EMPTY;
    }
    int number = numbers.get(session);
    int close = openMinute(number) + length(number);
    CounterStream draws = stream(Draw.EXTENDED_HOURS, symbol, session);
    return ExtendedHours.generate(draws, bars, index, openMinute(number), close);
  }

  @Override
  public List<Truth> truths() {
    return paths.values().stream().flatMap(path -> path.truths().stream()).toList();
  }

  private CounterStream stream(Draw draw, String symbol, LocalDate session) {
    return draw.stream(spec.seed(), traits.get(symbol).path(), session.toEpochDay());
  }

  private int openMinute(int number) {
    LocalTime open = spec.sessions().get(number).open().atZone(Session.NEW_YORK).toLocalTime();
    return open.toSecondOfDay() / 60;
  }

  private int length(int number) {
    Session session = spec.sessions().get(number);
    return (int) Duration.between(session.open(), session.close()).toMinutes();
  }

  private Instrument describe(SymbolTraits one) {
    LocalDate listed = spec.sessions().get(one.listedAt()).date();
    Optional<LocalDate> delisted =
        one.delistedAt() < spec.sessions().size()
            ? Optional.of(spec.sessions().get(one.delistedAt() - 1).date())
            : Optional.empty();
    boolean fund = one.benchmark();
    String sector = fund ? "" : SyntheticUniverse.sector(one.path()).title();
    String description = fund ? "SYNTHETIC FUND " + one.symbol() : "SYNTHETIC " + one.symbol();
    Instrument.Kind kind = fund ? Instrument.Kind.FUND : Instrument.Kind.STOCK;
    return new Instrument(one.symbol(), description, sector, kind, listed, delisted);
  }
}
