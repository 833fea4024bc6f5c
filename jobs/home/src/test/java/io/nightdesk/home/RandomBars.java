package io.nightdesk.home;

import io.nightdesk.quant.random.SplitMix64;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A folder of daily bars that anyone could bring: some symbols, SPY and QQQ beside them. */
final class RandomBars {

  private static final String HEADER = "symbol,date,open,high,low,close,volume\n";

  private final SplitMix64 random = SplitMix64.seeded(20180131);
  private final List<LocalDate> sessions;

  private RandomBars(LocalDate from, LocalDate to) {
    sessions = ExchangeCalendar.xnys().sessions(from, to).stream().map(Session::date).toList();
  }

  /** Writes the folder; the same one every time. */
  static void write(Path folder, int symbols, LocalDate from, LocalDate to) throws IOException {
    RandomBars bars = new RandomBars(from, to);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < symbols; i++) {
      names.add("S" + (char) ('A' + i / 10) + (char) ('A' + i % 10));
    }
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("sources.csv"),
        """
        file,kind,interval,adjustment,adjusted_as_of,role
        daily.csv,bars,1d,none,,primary
        funds.csv,bars,1d,none,,benchmark
        actions.csv,actions,,,,primary
        """);
    Files.writeString(folder.resolve("daily.csv"), bars.of(names));
    Files.writeString(folder.resolve("funds.csv"), bars.of(List.of("SPY", "QQQ")));
    LocalDate paid = bars.sessions.get(bars.sessions.size() / 2);
    Files.writeString(
        folder.resolve("actions.csv"),
        "symbol,date,action,value\n" + names.get(0) + "," + paid + ",dividend,0.25\n");
  }

  /** Lines of a file of daily bars. */
  static String walks(List<String> symbols, LocalDate from, LocalDate to) {
    return new RandomBars(from, to).of(symbols);
  }

  private String of(List<String> symbols) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (String symbol : symbols) {
      double close = 50;
      for (LocalDate session : sessions) {
        double open = close * (1 + 0.01 * (random.uniform() - 0.5));
        double next = close * (1 + 0.03 * (random.uniform() - 0.5));
        csv.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%.2f,%.2f,%.2f,%.2f,%d%n",
                symbol,
                session,
                open,
                1.01 * Math.max(open, next),
                0.99 * Math.min(open, next),
                next,
                (long) (1e6 * (0.5 + random.uniform()))));
        close = next;
      }
    }
    return csv.toString();
  }
}
