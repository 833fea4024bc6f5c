package io.nightdesk.nightly.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.nightly.testing.SharedSpark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from a folder, and what is told of the lines that are not. */
class FileSourceTest {

  private static final Instant RECEIVED = Instant.parse("2024-06-03T21:00:00Z");
  private static final LocalDate AS_OF = LocalDate.of(2024, 1, 5);

  @TempDir Path temporary;
  private Folder folder;

  @BeforeEach
  void folder() {
    folder = new Folder(temporary);
  }

  @Test
  void oneFileOfBarsIsDailyUnadjustedAndPrimary_withAStaticUniverse() {
    folder.lines(
        "bars.csv",
        Folder.BARS,
        "B,2024-01-03,20,21,19,20.5,2000",
        "A,2024-01-02,10,11,9,10.5,1000",
        "A,2024-01-08,10,11,9,10.5,1000");
    Delivery delivery = read();
    Row bar = delivery.bars().where("symbol = 'A'").collectAsList().get(0);
    assertThat(bar.<LocalDate>getAs("session")).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(bar.<Instant>getAs("bar_end")).isEqualTo(Instant.parse("2024-01-02T21:00:00Z"));
    assertThat(bar.<LocalDate>getAs("as_of")).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(bar.<Instant>getAs("knowledge_time"))
        .isEqualTo(Instant.parse("2024-01-02T21:15:00Z"));
    assertThat(bar.<Instant>getAs("received_at")).isEqualTo(RECEIVED);
    assertThat(bar.<String>getAs("source")).isEqualTo("bars.csv");
    assertThat(bar.<String>getAs("role")).isEqualTo("primary");
    assertThat(bar.<String>getAs("adjustment")).isEqualTo("none");
    assertThat(bar.<Double>getAs("close")).isEqualTo(10.5);
    assertThat(delivery.bars().count()).as("nothing after the as-of session").isEqualTo(2);
    assertThat(delivery.universe().orderBy("symbol").collectAsList())
        .extracting(r -> r.getAs("symbol") + " " + r.getAs("membership"))
        .containsExactly("A static", "B static");
    assertThat(delivery.findings().count()).isZero();
    obeys(BarTables.BARS_RECEIVED, delivery.bars());
    obeys(BarTables.CORPORATE_ACTIONS, delivery.actions());
    obeys(BarTables.UNIVERSE, delivery.universe());
    obeys(BarTables.FINDINGS, delivery.findings());
  }

  @Test
  void aListOfSourcesGivesEachItsRoleAndBasis_andSectorsTheUniverse() {
    folder
        .lines(
            "sources.csv",
            CsvLayout.SOURCES.header(),
            "main.csv.gz,bars,1d,split,2024-01-04,primary",
            "second.csv,bars,1d,none,,secondary",
            "fund.csv,bars,1d,total,2024-01-31,benchmark",
            "minutes.csv,bars,1m,none,,primary",
            "actions.csv,actions,,,,primary",
            "sectors.csv,sectors,,,,primary")
        .gzip("main.csv.gz", Folder.BARS, "A,2024-01-02,10,11,9,10.5,1000")
        .lines("second.csv", Folder.BARS, "A,2024-01-05,5,6,4,5.5,2000")
        .lines("fund.csv", Folder.BARS, "SPY,2024-01-02,400,401,399,400,9000")
        .lines(
            "minutes.csv",
            CsvLayout.INTRADAY_BARS.header(),
            "A,2024-01-02T09:31:00-05:00,10,11,9,10.5,10",
            "A,2024-01-02T20:00:00Z,10,11,9,10.5,10")
        .lines(
            "actions.csv",
            CsvLayout.ACTIONS.header(),
            "A,2024-01-05,split,2",
            "A,2024-01-06,dividend,0.5",
            "A,2024-01-03,merger,1")
        .lines("sectors.csv", CsvLayout.SECTORS.header(), "A,\"Alpha, Inc.\",Energy,,2024-01-02");
    Delivery delivery = read();
    assertThat(delivery.bars().orderBy("interval", "source", "bar_end").collectAsList())
        .extracting(
            r ->
                r.getAs("source")
                    + " "
                    + r.getAs("role")
                    + " "
                    + r.getAs("adjustment")
                    + " "
                    + r.getAs("adjusted_as_of")
                    + " "
                    + r.getAs("bar_end"))
        .containsExactly(
            "fund.csv benchmark total 2024-01-31 2024-01-02T21:00:00Z",
            "main.csv.gz primary split 2024-01-04 2024-01-02T21:00:00Z",
            "second.csv secondary none null 2024-01-05T21:00:00Z",
            "minutes.csv primary none null 2024-01-02T14:31:00Z",
            "minutes.csv primary none null 2024-01-02T20:00:00Z")
        .hasSize(5);
    assertThat(delivery.actions().collectAsList())
        .extracting(r -> r.getAs("symbol") + " " + r.getAs("kind") + " " + r.getAs("as_of"))
        .containsExactly("A split 2024-01-05");
    assertThat(delivery.universe().collectAsList())
        .extracting(r -> r.getAs("symbol") + " " + r.getAs("sector"))
        .containsExactly("A Energy");
    assertThat(findings(delivery))
        .containsExactly("unreadable_line A 2024-01-03: A,2024-01-03,merger,1.0");
  }

  @Test
  void linesThatAreNoBarsAreToldOf_andTheRestIsTaken() {
    folder.lines(
        "bars.csv",
        Folder.BARS,
        "A,2024-01-02,10,11,9,10.5,1000",
        "A,2024-01-03,ten,11,9,10.5,1000",
        "garbage",
        "A,2024-02-30,10,11,9,10.5,1000",
        "A,2024-01-04,10,11,9,10.5,1000,extra",
        "A,1889-01-04,10,11,9,10.5,1000",
        ",2024-01-04,10,11,9,10.5,1000",
        "",
        "A,2024-01-05,,11,9,10.5,1000",
        "B,2024-01-04,NaN,11,9,10.5,1000",
        "C,2024-01-01,10,11,9,10.5,1000");
    Delivery delivery = read();
    assertThat(delivery.bars().orderBy("symbol", "session").collectAsList())
        .as("what can be read is the gate's to judge: a missing price, NaN, a closed day")
        .extracting(r -> r.getAs("symbol") + " " + r.getAs("session") + " " + r.getAs("open"))
        .containsExactly(
            "A 2024-01-02 10.0", "A 2024-01-05 null", "B 2024-01-04 NaN", "C 2024-01-01 10.0");
    assertThat(findings(delivery))
        .containsExactlyInAnyOrder(
            "unreadable_line * 2024-01-04: ,2024-01-04",
            "unreadable_line A 2024-01-03: A,2024-01-03,ten,11,9,10.5,1000",
            "unreadable_line A 2024-01-04: A,2024-01-04,10,11,9,10.5,1000,extra",
            "unreadable_line A 2024-01-05: 2 lines, first: A,1889-01-04",
            "unreadable_line garbage 2024-01-05: garbage");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreRead() {
    String text =
        "\uFEFF" + Folder.BARS + "\r\nA,2024-01-02,10,11,9,10.5,1000\r\nA,2024-01-03,1,2,1,2,5\r\n";
    folder.bytes("bars.csv", text.getBytes(StandardCharsets.UTF_8));
    Delivery delivery = read();
    assertThat(delivery.bars().orderBy("session").collectAsList())
        .extracting(r -> r.getAs("symbol") + " " + r.getAs("volume"))
        .containsExactly("A 1000.0", "A 5.0");
    assertThat(delivery.findings().count()).isZero();
  }

  @Test
  void equalCopiesAreOneBar_andContradictingOnesNone() {
    folder.lines(
        "bars.csv",
        Folder.BARS,
        "A,2024-01-02,10,11,9,10.5,1000",
        "A,2024-01-02,10,11,9,10.5,1000",
        "B,2024-01-02,10,11,9,10.5,1000",
        "B,2024-01-02,10,11,9,10.6,1000");
    Delivery delivery = read();
    assertThat(delivery.bars().collectAsList())
        .extracting(r -> r.getAs("symbol") + " " + r.getAs("close"))
        .containsExactly("A 10.5");
    assertThat(findings(delivery))
        .containsExactlyInAnyOrder(
            "duplicate_bar A 2024-01-02: 2 copies", "contradicting_copies B 2024-01-02: 2 copies");
  }

  @Test
  void anInstantWithoutOffsetIsNotGuessed() {
    folder
        .lines(
            "sources.csv",
            CsvLayout.SOURCES.header(),
            "d.csv,bars,1d,none,,primary",
            "m.csv,bars,5m,none,,primary")
        .lines("d.csv", Folder.BARS, "A,2024-01-02,10,11,9,10.5,1000")
        .lines(
            "m.csv", CsvLayout.INTRADAY_BARS.header(), "A,2024-01-02T09:35:00,10,11,9,10.5,1000");
    Delivery delivery = read();
    assertThat(delivery.bars().count()).isEqualTo(1);
    assertThat(findings(delivery))
        .containsExactly("unreadable_line A 2024-01-05: A,2024-01-02T09:35:00");
  }

  @Test
  void aDatedUniverseIsTakenAsItIs_andAMemberWithoutBarsTold() {
    folder
        .lines("bars.csv", Folder.BARS, "A,2024-01-02,10,11,9,10.5,1000")
        .lines(
            "members.csv",
            CsvLayout.UNIVERSE.header(),
            "A,2020-01-02,2022-06-30,Energy",
            "A,2023-01-03,,Energy",
            "GONE,2020-01-02,2022-06-30,Energy",
            "NEW,2024-01-02,,Energy");
    Delivery delivery =
        FileSource.open(temporary, Optional.of(folder.file("members.csv")))
            .read(SharedSpark.session(), AS_OF, RECEIVED);
    assertThat(delivery.universe().where("symbol = 'A'").orderBy("member_from").collectAsList())
        .extracting(r -> r.getAs("member_from") + " " + r.getAs("member_to"))
        .containsExactly("2020-01-02 2022-06-30", "2023-01-03 null");
    assertThat(findings(delivery))
        .containsExactly("unknown_symbol NEW 2024-01-05: a member, and no file has a bar of it");
    delivery.release();
  }

  @Test
  void aFolderThatBeginsLaterIsRefused_namingItsFirstDate() {
    folder.lines("bars.csv", Folder.BARS, "A,2024-03-04,10,11,9,10.5,1000");
    Problem problem = catchThrowableOfType(Problem.class, this::read);
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(problem.reason()).contains("2024-03-04");
  }

  private Delivery read() {
    return FileSource.open(temporary, Optional.empty())
        .read(SharedSpark.session(), AS_OF, RECEIVED);
  }

  private static List<String> findings(Delivery delivery) {
    return delivery.findings().collectAsList().stream()
        .map(
            r ->
                r.getAs("rule")
                    + " "
                    + r.getAs("symbol")
                    + " "
                    + r.getAs("session")
                    + ": "
                    + r.getAs("observed"))
        .toList();
  }

  private static void obeys(TableContract table, Dataset<Row> frame) {
    assertThat(frame.columns())
        .containsExactly(
            table.columns().stream()
                .map(Column::name)
                .filter(n -> !n.equals("run_id"))
                .toArray(String[]::new));
  }
}
