package io.nightdesk.simulator.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Daily bars of several files; where two have a bar, the file read first wins. */
final class DailyFiles {

  private static final List<String> COLUMNS =
      List.of("symbol", "date", "open", "high", "low", "close", "volume");

  /** A bar in the scale of a date. */
  private record Row(
      int adjustedThrough, double open, double high, double low, double close, long volume) {}

  private final Map<String, TreeMap<Integer, Row>> rows = new TreeMap<>();

  void read(FileSource source) {
    new CsvFile(source.path()).forEach(COLUMNS, cells -> add(source, cells));
  }

  Map<String, DailySeries> series() {
    Map<String, DailySeries> result = new TreeMap<>();
    rows.forEach(
        (symbol, byDay) -> {
          DailySeries series = new DailySeries();
          byDay.forEach(
              (day, row) ->
                  series.add(
                      day,
                      row.adjustedThrough(),
                      row.open(),
                      row.high(),
                      row.low(),
                      row.close(),
                      row.volume()));
          result.put(symbol, series);
        });
    return result;
  }

  private void add(FileSource source, String[] cells) {
    for (int i = 2; i < cells.length; i++) {
      if (cells[i].isEmpty()) {
        return; // the broker's interface cannot say that a price is missing
      }
    }
    int day = (int) LocalDate.parse(cells[1]).toEpochDay();
    int through = source.adjustedAsOf().map(date -> (int) date.toEpochDay()).orElse(day);
    Row row =
        new Row(
            Math.max(day, through),
            Double.parseDouble(cells[2]),
            Double.parseDouble(cells[3]),
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]),
            Long.parseLong(cells[6]));
    rows.computeIfAbsent(cells[0], key -> new TreeMap<>()).putIfAbsent(day, row);
  }
}
