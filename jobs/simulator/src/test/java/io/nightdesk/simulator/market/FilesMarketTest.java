package io.nightdesk.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.time.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesMarketTest {

  private static final String DAILY = "symbol,date,open,high,low,close,volume\n";
  private static final String MINUTES = "symbol,timestamp,open,high,low,close,volume\n";

  @TempDir private Path folder;

  @Test
  void sessionsThatThePrimaryLacksComeFromTheSecondary_andRowsWithoutPriceAreLeftOut()
      throws IOException {
    write(
        "sources.csv",
        sources("p.csv,bars,1d,split,2018-02-07,primary", "s.csv,bars,1d,none,,secondary"));
    write("p.csv", DAILY + "AAA,2018-02-05,10,11,9,10.5,100\nAAA,2018-02-06,,,,10,5\n");
    write("s.csv", DAILY + "AAA,2018-02-05,99,99,99,99,1\nAAA,2018-02-07,12,13,11,12.5,300\n");
    DailySeries bars = FilesMarket.read(folder).daily("AAA");
    assertThat(bars.size()).isEqualTo(2);
    assertThat(bars.open(0)).isEqualTo(10);
    assertThat(bars.close(1)).isEqualTo(12.5);
  }

  @Test
  void adjustedFileIsServedAsOfTheClock() throws IOException {
    write(
        "sources.csv",
        sources("p.csv,bars,1d,split,2018-02-07,primary", "a.csv,actions,,,,primary"));
    write("p.csv", DAILY + "AAA,2018-02-01,10,11,9,10,100\nAAA,2018-02-06,10,11,9,10,100\n");
    write("a.csv", "symbol,date,action,value\nAAA,2018-02-05,split,4\n");
    MarketView view = new MarketView(FilesMarket.read(folder));
    LocalDate first = LocalDate.of(2018, 2, 1);
    assertThat(view.daily("AAA", first, first, evening("2018-02-02")).get(0).close()).isEqualTo(40);
    assertThat(view.daily("AAA", first, first, evening("2018-02-06")).get(0).close()).isEqualTo(10);
  }

  @Test
  void minuteStampsAreEnds_openingPrintsJoinTheFirstMinute_copiesAreDropped() throws IOException {
    write("sources.csv", sources("p.csv,bars,1d,none,,primary", "m.csv,bars,1m,none,,primary"));
    write("p.csv", DAILY + "AAA,2018-03-12,10,12,9,11,600\n");
    write(
        "m.csv",
        MINUTES
            + "AAA,2018-03-12T09:30:00-04:00,10,10.5,10,10.2,100\n"
            + "AAA,2018-03-12T09:31:00-04:00,10.2,12,10.1,11,200\n"
            + "AAA,2018-03-12T09:31:00-04:00,10.2,12,10.1,11,200\n"
            + "AAA,2018-03-12T16:00:00-04:00,11,11,11,11,300\n");
    MinuteSeries minutes = FilesMarket.read(folder).minutes("AAA", LocalDate.of(2018, 3, 12));
    assertThat(minutes.size()).isEqualTo(2);
    assertThat(minutes.start(0)).isEqualTo(570);
    assertThat(minutes.open(0)).isEqualTo(10);
    assertThat(minutes.high(0)).isEqualTo(12);
    assertThat(minutes.volume(0)).isEqualTo(300);
    assertThat(minutes.start(1)).isEqualTo(959);
  }

  @Test
  void indicesAreNamedAsTheBrokerDoes() throws IOException {
    write("sources.csv", sources("b.csv,bars,1d,none,,benchmark"));
    write("b.csv", DAILY + "^VIX,2018-02-05,10,11,9,10,0\nSPY,2018-02-05,10,11,9,10,1\n");
    FilesMarket market = FilesMarket.read(folder);
    assertThat(market.instrument("$VIX").orElseThrow().kind()).isEqualTo(Instrument.Kind.INDEX);
    assertThat(market.instrument("SPY").orElseThrow().kind()).isEqualTo(Instrument.Kind.FUND);
  }

  @Test
  void folderWithOnlyBarsIsReadAsDaily() throws IOException {
    write("bars.csv", "\uFEFF" + DAILY + "AAA,2018-02-05,10,11,9,10,100\n");
    assertThat(FilesMarket.read(folder).daily("AAA").size()).isEqualTo(1);
  }

  @Test
  void damageIsNamed_withFileAndLine() throws IOException {
    assertProblem("neither sources.csv nor bars.csv");
    write("bars.csv", "symbol,date,price\n");
    assertProblem("header");
    write("bars.csv", DAILY + "AAA,2018-02-05,10,11,9,10,100\nAAA,2018-02-06,ten,11,9,10,100\n");
    assertProblem("Line 3");
    write("sources.csv", sources("missing.csv.gz,bars,1d,none,,primary"));
    assertProblem("missing.csv.gz");
    Files.write(folder.resolve("missing.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
    assertProblem("missing.csv.gz");
  }

  @Test
  void realHistoryIsReplayed() {
    Path data = Path.of(System.getProperty("nightdesk.data", "absent"));
    assumeTrue(Files.isDirectory(data), "real market data is absent: " + data);
    FilesMarket market = FilesMarket.read(data);
    MarketView view = new MarketView(market);
    LocalDate first = LocalDate.of(2013, 2, 8);
    Instant night = evening("2018-01-31");
    assertThat(view.daily("AAPL", first, first, night).get(0).close())
        .isCloseTo(67.8542, within(1e-4));
    assertThat(view.daily("AAPL", first, LocalDate.MAX, night)).hasSize(1_254);
    assertThat(market.instruments()).hasSize(505 + 15);
    LocalDate friday = LocalDate.of(2018, 2, 16);
    MinuteSeries minutes = market.minutes("AAL", friday);
    assertThat(minutes.open(0)).isEqualTo(51.8);
    assertThat(minutes.start(0)).isEqualTo(570);
    assertThat(minutes.size()).isLessThanOrEqualTo(390);
  }

  private void assertProblem(String words) {
    assertThatThrownBy(() -> FilesMarket.read(folder))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT))
        .hasMessageContaining(words);
  }

  private static String sources(String... rows) {
    return "file,kind,interval,adjustment,adjusted_as_of,role\n"
        + String.join("\n", List.of(rows))
        + "\n";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Instant evening(String date) {
    return LocalDate.parse(date).atTime(18, 0).atZone(Session.NEW_YORK).toInstant();
  }
}
