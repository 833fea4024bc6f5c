package io.nightdesk.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.quant.random.SplitMix64;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One whole night of the built home on a folder of the user's own bars, and the same again. */
class FilesNightIT {

  private static final String AS_OF = "2023-03-31";

  @TempDir Path folder;

  @Test
  void nightPublishesAndARerunChangesNothing() throws Exception {
    writeBars(folder.resolve("mine"));
    BuiltHome home = new BuiltHome(folder);

    BuiltHome.Outcome first = home.nightdesk("night", "--as-of", AS_OF, "--files", "mine");
    assertThat(first.exitCode()).as(first.errors()).isZero();
    assertThat(first.output()).contains("0 BUY, 0 SELL, 4 HOLD");
    assertThat(folder.resolve("warehouse/reports/" + AS_OF + ".html")).exists();

    BuiltHome.Outcome second = home.nightdesk("night", "--as-of", AS_OF, "--files", "mine");
    assertThat(second.exitCode()).as(second.errors()).isZero();
    assertThat(second.errors()).contains("unchanged, skipped");

    BuiltHome.Outcome sql =
        home.nightdesk(
            "sql",
            "SELECT signal, count(*) AS n FROM latest_signals GROUP BY signal",
            "--format",
            "json");
    assertThat(sql.exitCode()).as(sql.errors()).isZero();
    assertThat(sql.output()).contains("\"signal\":\"HOLD\"").contains("\"n\":4");

    BuiltHome.Outcome status = home.nightdesk("status");
    assertThat(status.exitCode()).as(status.errors()).isZero();
    assertThat(status.output()).contains("signals").contains(AS_OF);
  }

  private static void writeBars(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder csv = new StringBuilder("symbol,date,open,high,low,close,volume\n");
    SplitMix64 random = SplitMix64.seeded(7);
    for (String symbol : List.of("AAA", "BBB", "CCC", "SPY")) {
      double close = 50;
      for (Session session :
          ExchangeCalendar.xnys().sessions(LocalDate.of(2022, 1, 3), LocalDate.parse(AS_OF))) {
        double open = close * (1 + 0.01 * (random.uniform() - 0.5));
        double next = close * (1 + 0.03 * (random.uniform() - 0.5));
        csv.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%.2f,%.2f,%.2f,%.2f,%d%n",
                symbol,
                session.date(),
                open,
                1.01 * Math.max(open, next),
                0.99 * Math.min(open, next),
                next,
                (long) (1e6 * (0.5 + random.uniform()))));
        close = next;
      }
    }
    Files.writeString(folder.resolve("bars.csv"), csv);
  }
}
