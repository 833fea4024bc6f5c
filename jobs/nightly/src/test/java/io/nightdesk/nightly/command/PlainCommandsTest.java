package io.nightdesk.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.testing.SampleWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** sessions, config, migrate, completion, and status and doctor as commands. */
class PlainCommandsTest {

  @TempDir private Path folder;

  @Test
  void sessionIsShownWithItsHours() {
    Cli cli = Cli.run("sessions", "--on", "2024-07-03", "--json");
    assertThat(cli.code()).isZero();
    assertThat(cli.lines())
        .containsExactly(
            "{\"session\":\"2024-07-03\",\"weekday\":\"WED\","
                + "\"opens_at\":\"2024-07-03T09:30-04:00\","
                + "\"closes_at\":\"2024-07-03T13:00-04:00\",\"early_close\":true}");
  }

  @Test
  void closedDayExitsWith99_onWhichAirflowSkips() {
    Cli cli = Cli.run("sessions", "--on", "2024-07-04");
    assertThat(cli.code()).isEqualTo(99);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void sessionsOfARangeAreListed() {
    Cli cli = Cli.run("sessions", "--from", "2024-07-01", "--to", "2024-07-07");
    assertThat(cli.lines()).hasSize(2 + 4);
  }

  @Test
  void reversedRangeIsRefused() {
    Cli cli = Cli.run("sessions", "--from", "2024-07-07", "--to", "2024-07-01");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("2024-07-07");
  }

  @Test
  void settingIsShownWithItsPlace() {
    assertThat(Cli.run("config", "decide.minimum-confidence").out())
        .startsWith("decide.minimum-confidence = 0.7  (");
  }

  @Test
  void unknownSettingExitsWith3() {
    Cli cli = Cli.run("config", "decide.confidence");
    assertThat(cli.code()).isEqualTo(3);
    assertThat(cli.err()).contains("decide.confidence");
  }

  @Test
  void freshWarehouseNeedsNoMigration() {
    SampleWarehouse.empty(folder.resolve("w"));
    Cli cli = Cli.run("migrate", "--warehouse", folder.resolve("w").toString());
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("signals").doesNotContain("differs");
  }

  @Test
  void otherContractVersionIsNamed() throws IOException {
    SampleWarehouse.empty(folder.resolve("w"));
    Path marker = folder.resolve("w/_nightdesk.json");
    Files.writeString(
        marker, Files.readString(marker).replaceAll("\"signals\" : \\d+", "\"signals\" : 99"));
    Cli migrate = Cli.run("migrate", "--warehouse", folder.resolve("w").toString());
    assertThat(migrate.code()).isEqualTo(3);
    assertThat(migrate.out()).containsPattern("signals +99 +\\d+ +differs");
    assertThat(migrate.err()).contains("signals", "backfill");
    Cli status = Cli.run("status", "--warehouse", folder.resolve("w").toString());
    assertThat(status.code()).isEqualTo(3);
    assertThat(status.err()).contains("nightdesk migrate");
  }

  @Test
  void missingWarehouseExitsWith4() {
    for (String command : new String[] {"status", "migrate"}) {
      Cli cli = Cli.run(command, "--warehouse", folder.resolve("none").toString());
      assertThat(cli.code()).isEqualTo(4);
      assertThat(cli.err()).contains("none", "Remedy: ");
    }
  }

  @Test
  void doctorFindsThisMachineFit_andAWrongSettingUnfit() {
    Cli fit = Cli.run("doctor", "--warehouse", folder.resolve("w").toString());
    assertThat(fit.out()).contains("ok    java", "ok    xgboost", "ok    lightgbm", "calendar");
    Cli unfit =
        Cli.run("doctor", "--warehouse", folder.toString(), "--set", "learn.horizon=99", "--json");
    assertThat(unfit.code()).isEqualTo(6);
    assertThat(unfit.out()).contains("{\"name\":\"settings\",\"verdict\":\"fail\"");
  }

  @Test
  @EnabledIf("bashIsThere")
  void completionScriptIsValid_andKnowsAllPrograms() throws Exception {
    Cli cli = Cli.run("completion", "bash");
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("execute", "simulate", "--warehouse");
    Path script = Files.writeString(folder.resolve("completion.bash"), cli.out());
    Process bash = new ProcessBuilder("bash", "-n", script.toString()).start();
    assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(bash.exitValue()).isZero();
    assertThat(Cli.run("completion", "zsh").out()).startsWith("autoload");
    assertThat(Cli.run("completion", "fish").code()).isEqualTo(2);
  }

  static boolean bashIsThere() {
    return Files.isExecutable(Path.of("/bin/bash"));
  }
}
