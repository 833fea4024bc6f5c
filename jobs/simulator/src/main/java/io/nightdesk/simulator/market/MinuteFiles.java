package io.nightdesk.simulator.market;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Minute bars of files, which name a bar by its end in New York; here it is named by its start.
 *
 * <p>The extra bar of the opening prints becomes part of the first minute, copies of a bar are left
 * out. Where two files have a session, the one of the shorter interval is used.
 */
final class MinuteFiles {

  private static final List<String> COLUMNS =
      List.of("symbol", "timestamp", "open", "high", "low", "close", "volume");
  private static final int OPEN = 9 * 60 + 30;

  /** The session under way while reading. */
  private static final class Reading {
    private String symbol = "";
    private String date = "";
    private int lastEnd;
    private MinuteSeries series = MinuteSeries.EMPTY;
  }

  private final Map<String, Map<LocalDate, MinuteSeries>> sessions = new HashMap<>();

  private MinuteFiles() {}

  static MinuteFiles read(List<FileSource> sources) {
    MinuteFiles result = new MinuteFiles();
    for (int interval : new int[] {1, 5}) {
      for (FileSource source : sources) {
        boolean wanted = source.kind().equals("bars") && source.interval().equals(interval + "m");
        if (wanted) {
          Reading reading = new Reading();
          new CsvFile(source.path())
              .forEach(COLUMNS, cells -> result.add(reading, interval, cells));
        }
      }
    }
    return result;
  }

  MinuteSeries of(String symbol, LocalDate session) {
    return sessions.getOrDefault(symbol, Map.of()).getOrDefault(session, MinuteSeries.EMPTY);
  }

  private void add(Reading reading, int interval, String[] cells) {
    String date = cells[1].substring(0, 10);
    if (!date.equals(reading.date) || !cells[0].equals(reading.symbol)) {
      reading.symbol = cells[0];
      reading.date = date;
      reading.lastEnd = 0;
      reading.series = new MinuteSeries(interval, 392 / interval);
      sessions
          .computeIfAbsent(FilesMarket.brokerName(cells[0]), key -> new HashMap<>())
          .putIfAbsent(LocalDate.parse(date), reading.series);
    }
    int hour = Integer.parseInt(cells[1], 11, 13, 10);
    int end = 60 * hour + Integer.parseInt(cells[1], 14, 16, 10);
    if (end > reading.lastEnd) {
      reading.lastEnd = end;
      reading.series.addOrMerge(
          Math.max(OPEN, end - interval),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]),
          Long.parseLong(cells[6]));
    }
  }
}
