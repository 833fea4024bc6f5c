package io.nightdesk.simulator.market;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A market replayed from files: daily bars of the primary file, sessions that it lacks from the
 * secondary one, benchmarks, minute bars, splits and dividends.
 *
 * <p>Bars are served as the files have them, defects included, but for rows that lack a price. An
 * index such as {@code ^VIX} is named as the broker does, {@code $VIX}. Minute files are read when
 * first asked for.
 */
public final class FilesMarket implements Market {

  private final List<FileSource> sources;
  private final Map<String, DailySeries> daily = new HashMap<>();
  private final Map<String, Instrument> instruments = new LinkedHashMap<>();
  private final Map<String, List<CorporateAction>> actions = new HashMap<>();
  private MinuteFiles minutes;
  private LocalDate firstSession = LocalDate.MAX;
  private LocalDate lastSession = LocalDate.MIN;

  private FilesMarket(List<FileSource> sources) {
    this.sources = sources;
  }

  /**
   * Reads what the folder's {@code sources.csv} lists.
   *
   * @throws Problem where a file is missing or damaged, or no daily bars are there
   */
  public static FilesMarket read(Path folder) {
    FilesMarket market = new FilesMarket(FileSource.in(folder));
    Map<String, String> sectors = market.sectors();
    market.add(Instrument.Kind.STOCK, sectors, "primary", "secondary");
    market.add(Instrument.Kind.FUND, sectors, "benchmark");
    if (market.instruments.isEmpty()) {
      throw Problem.of(
          ExitCode.INPUT,
          "The folder " + folder + " holds no market to replay.",
          "Its sources.csv lists no daily bars with the role primary or benchmark.",
          "Add such a file, or leave out --files for a synthetic market.");
    }
    market.readActions();
    return market;
  }

  @Override
  public String origin() {
    return sources.stream()
        .map(source -> source.path().getFileName().toString())
        .sorted()
        .collect(Collectors.joining(" ", "files ", ""));
  }

  @Override
  public LocalDate firstSession() {
    return firstSession;
  }

  @Override
  public LocalDate lastSession() {
    return lastSession;
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
    return daily.get(symbol);
  }

  @Override
  public synchronized MinuteSeries minutes(String symbol, LocalDate session) {
    if (minutes == null) {
      minutes = MinuteFiles.read(sources);
    }
    return minutes.of(symbol, session);
  }

  @Override
  public MinuteSeries extendedHours(String symbol, LocalDate session) {
    return MinuteSeries.EMPTY;
  }

  @Override
  public List<CorporateAction> actions(String symbol) {
    return actions.getOrDefault(symbol, List.of());
  }

  @Override
  public List<Truth> truths() {
    return List.of();
  }

  /** The broker's name of a symbol of the files. */
  static String brokerName(String symbol) {
    return symbol.startsWith("^") ? "$" + symbol.substring(1) : symbol;
  }

  private Map<String, String> sectors() {
    Map<String, String> result = new HashMap<>();
    for (FileSource source : sources) {
      if (source.kind().equals("sectors")) {
        new CsvFile(source.path())
            .forEach(List.of("symbol", "gics_sector"), row -> result.put(row[0], row[1]));
      }
    }
    return result;
  }

  private void add(Instrument.Kind kind, Map<String, String> sectors, String... roles) {
    DailyFiles files = new DailyFiles();
    for (String role : roles) {
      sources.stream().filter(source -> source.isBars("1d", role)).forEach(files::read);
    }
    for (Map.Entry<String, DailySeries> entry : files.series().entrySet()) {
      String symbol = brokerName(entry.getKey());
      DailySeries bars = entry.getValue();
      LocalDate first = LocalDate.ofEpochDay(bars.epochDay(0));
      LocalDate last = LocalDate.ofEpochDay(bars.epochDay(bars.size() - 1));
      firstSession = first.isBefore(firstSession) ? first : firstSession;
      lastSession = last.isAfter(lastSession) ? last : lastSession;
      Instrument.Kind shown = symbol.startsWith("$") ? Instrument.Kind.INDEX : kind;
      String sector = sectors.getOrDefault(entry.getKey(), "");
      daily.putIfAbsent(symbol, bars);
      instruments.putIfAbsent(
          symbol, new Instrument(symbol, symbol, sector, shown, first, Optional.empty()));
    }
  }

  private void readActions() {
    Map<String, TreeMap<LocalDate, List<CorporateAction>>> found = new HashMap<>();
    for (FileSource source : sources) {
      if (source.kind().equals("actions")) {
        new CsvFile(source.path())
            .forEach(
                List.of("symbol", "date", "action", "value"),
                row ->
                    found
                        .computeIfAbsent(brokerName(row[0]), key -> new TreeMap<>())
                        .computeIfAbsent(LocalDate.parse(row[1]), key -> new ArrayList<>())
                        .add(action(row)));
      }
    }
    found.forEach(
        (symbol, byDate) ->
            actions.put(symbol, byDate.values().stream().flatMap(List::stream).toList()));
  }

  private static CorporateAction action(String[] row) {
    CorporateAction.Kind kind =
        switch (row[2]) {
          case "split" -> CorporateAction.Kind.SPLIT;
          case "dividend" -> CorporateAction.Kind.DIVIDEND;
          default -> throw new IllegalArgumentException("unknown action '" + row[2] + "'");
        };
    return new CorporateAction(LocalDate.parse(row[1]), kind, Double.parseDouble(row[3]));
  }
}
