package io.nightdesk.nightly.command;

import static io.nightdesk.nightly.testing.SampleWarehouse.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.testing.SampleRow;
import io.nightdesk.nightly.testing.SampleWarehouse;
import io.nightdesk.nightly.testing.SharedWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** predict, models and audit. */
class SignalCommandsTest {

  @TempDir private Path folder;

  @Test
  void publishedSignalIsShownWithItsReason_whateverTheCase() {
    Cli cli = onShared("predict", "aapl");
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.lines().get(0)).isEqualTo("AAPL  BUY  as of the close of 2024-03-05");
    assertThat(cli.out())
        .contains("81.25 % up over 5 sessions")
        .contains("risk score  4 of 10")
        .contains("VaR 95 %    2.10 %")
        .contains("stop 2.00 % away, profit target 4.00 %")
        .contains("Confidence 81 %");
  }

  @Test
  void silentModelGivesNoConfidence() {
    assertThat(onShared("predict", "XOM", "--as-of", "2024-03-04").out())
        .contains("XOM  HOLD  as of the close of 2024-03-04", "none: the model is silent");
  }

  @Test
  void signalForMachinesIsOneObject() {
    Cli cli = onShared("predict", "AAPL", "--json");
    assertThat(cli.lines()).hasSize(1);
    assertThat(cli.out()).contains("\"signal\":\"BUY\",\"confidence\":0.8125");
  }

  @Test
  void unknownSymbolExitsWith4_andNamesNearOnes() {
    Cli cli = onShared("predict", "APPL");
    assertThat(cli.code()).isEqualTo(4);
    assertThat(cli.err()).contains("Did you mean AAPL?");
  }

  @Test
  void unpublishedSessionNamesTheCommandThatMakesIt() {
    Cli cli = onShared("predict", "AAPL", "--as-of", "2024-03-01");
    assertThat(cli.code()).isEqualTo(4);
    assertThat(cli.err())
        .contains("run that night by the command that made the others, with --as-of 2024-03-01");
  }

  @Test
  void warehouseWithoutSignalsNamesTheCommandThatMakesThem() {
    SampleWarehouse.empty(folder);
    Cli cli = Cli.run("predict", "AAPL", "--warehouse", folder.toString());
    assertThat(cli.code()).isEqualTo(4);
    assertThat(cli.err()).contains("nightdesk demo or nightdesk night");
  }

  @Test
  void modelsAreListedAndShownByTheBeginningOfTheirId() {
    SampleWarehouse sample = SampleWarehouse.empty(folder);
    sample.finished(
        "train",
        TUESDAY,
        "models",
        List.of(model("3f9a1c77aa", "live"), model("3f0000", "fold"), model("99", "fold")));
    String place = folder.toString();
    assertThat(Cli.run("models", "list", "--json", "--warehouse", place).lines()).hasSize(3);
    Cli show = Cli.run("models", "show", "3f9", "--warehouse", place);
    assertThat(show.code()).as(show.err()).isZero();
    assertThat(show.out()).contains("3f9a1c77aa", "speaks");
    assertThat(Cli.run("models", "show", "3f", "--warehouse", place).err())
        .contains("more than one model", "3f0000");
    assertThat(Cli.run("models", "show", "ab", "--warehouse", place).code()).isEqualTo(4);
    assertThat(Cli.run("models", "show", "--warehouse", place).code()).isEqualTo(2);
    assertThat(Cli.run("models", "burn", "--warehouse", place).code()).isEqualTo(2);
  }

  @Test
  void soundWarehousePassesTheAudit() {
    Cli cli = onShared("audit", "--as-of", "2024-03-05", "--json");
    assertThat(cli.code()).as(cli.out() + cli.err()).isZero();
    assertThat(cli.lines())
        .hasSizeGreaterThan(15)
        .allMatch(line -> line.endsWith("\"violations\":0}"));
  }

  @Test
  void auditFindsMissingMembersForeignRowsAndChangedContent() {
    SampleWarehouse sample = SharedWarehouse.copyTo(folder);
    sample.finished(
        "ingest",
        TUESDAY,
        "universe",
        List.of(
            member("AAPL"),
            member("TSLA"),
            member("OLD").with("member_to", LocalDate.of(2020, 1, 2))));
    sample.tamper("signals", "UPDATE %s SET risk_score = 1 WHERE symbol = 'AAPL'");
    Cli cli = Cli.run("audit", "--warehouse", folder.toString());
    assertThat(cli.code()).isEqualTo(5);
    assertThat(cli.out())
        .containsPattern(
            "D2 +signals +one row for each member of each session's universe, where that is today's +2\\n")
        .containsPattern("hash +signals +each session's content is what its run recorded +2\\n")
        .containsPattern("hash +risk +each session's content is what its run recorded +0\\n");
    assertThat(cli.err()).contains("Not every promise holds");
  }

  @Test
  void sessionWithoutRunsCannotBeAudited() {
    Cli cli = onShared("audit", "--as-of", "2024-03-01");
    assertThat(cli.code()).isEqualTo(4);
    assertThat(cli.err()).contains("2024-03-01");
  }

  private static SampleRow member(String symbol) {
    return SampleRow.of(symbol, TUESDAY)
        .with("member_from", LocalDate.of(2010, 1, 4))
        .with("membership", "dated");
  }

  private static SampleRow model(String id, String event) {
    return SampleRow.of("", TUESDAY)
        .with("model_id", id)
        .with("event", event)
        .with("verdict", event.equals("live") ? "speaks" : "");
  }

  private static Cli onShared(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--warehouse";
    all[arguments.length + 1] = SharedWarehouse.path().toString();
    return Cli.run(all);
  }
}
