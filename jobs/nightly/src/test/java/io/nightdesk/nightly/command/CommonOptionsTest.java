package io.nightdesk.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the common options mean, seen through commands that need nothing else. */
class CommonOptionsTest {

  @TempDir private Path folder;

  @Test
  void asOfIsTheLastCompletedSession_byDefault() {
    assertThat(Cli.run("sessions").lines().get(2)).startsWith("2024-03-05");
    assertThat(Cli.run("sessions", "--now", "2024-03-06T21:15:00Z").lines().get(2))
        .startsWith("2024-03-06");
    assertThat(Cli.run("sessions", "--now", "2024-03-06T16:14:59-05:00").lines().get(2))
        .startsWith("2024-03-05");
  }

  @Test
  void closedDateIsRefusedWithItsNeighbours() {
    Cli cli = Cli.run("sessions", "--as-of", "2024-03-03");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("2024-03-03", "2024-03-01 and 2024-03-04");
  }

  @Test
  void sessionThatIsNotOverIsRefused() {
    Cli cli = Cli.run("sessions", "--as-of", "2024-03-06");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("not over", "up to 2024-03-05");
  }

  @Test
  void dateOutsideTheCalendarIsRefused() {
    Cli cli = Cli.run("sessions", "--as-of", "1985-01-02");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("1990-01-01 to 2030-12-31");
  }

  @Test
  void laterPlacesOverrideEarlierOnes() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(
        home.resolve("conf/local.conf"), "nightdesk.learn { horizon = 21, depth = 7, rounds = 7 }");
    Path given =
        Files.writeString(folder.resolve("mine.conf"), "nightdesk.learn { depth = 8, rounds = 8 }");
    Map<String, String> environment = Map.of("NIGHTDESK_HOME", home.toString());
    String[] common = {"--conf", given.toString(), "--set", "learn.rounds=9"};

    Cli cli =
        Cli.within(
            environment, folder, "config", "learn", common[0], common[1], common[2], common[3]);

    assertThat(cli.out())
        .contains("learn.horizon = 21  (" + home.resolve("conf/local.conf"))
        .contains("learn.depth = 8  (" + given)
        .contains("learn.rounds = 9  (--set learn.rounds=9");
  }

  @Test
  void localConfOfTheWorkingFolderCounts_onlyWithoutAHome() throws IOException {
    Files.createDirectories(folder.resolve("conf"));
    Files.writeString(folder.resolve("conf/local.conf"), "nightdesk.learn.horizon = 21");
    String[] arguments = {"config", "learn.horizon"};
    assertThat(Cli.within(Map.of(), folder, arguments).out()).contains("= 21");
    assertThat(Cli.within(Map.of("NIGHTDESK_HOME", "/nowhere"), folder, arguments).out())
        .contains("= 5");
  }

  @Test
  void folderOfSettingsThatTheLauncherNamesOverridesThatOfTheHome() throws IOException {
    Path home = Files.createDirectories(folder.resolve("target/nightdesk-home/conf"));
    Path checkout = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(home.resolve("local.conf"), "nightdesk.learn { horizon = 21, depth = 7 }");
    Files.writeString(checkout.resolve("local.conf"), "nightdesk.learn.depth = 8");
    Map<String, String> environment =
        Map.of("NIGHTDESK_HOME", "" + home.getParent(), "NIGHTDESK_CONF", "" + checkout);
    assertThat(Cli.within(environment, folder, "config", "learn").out())
        .contains("learn.horizon = 21  (" + home.resolve("local.conf"))
        .contains("learn.depth = 8  (" + checkout.resolve("local.conf"));
  }

  @Test
  void wrongSettingNamesFileLineAndRemedy() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.conf"), "\nnightdesk.learn.horizon = 99");
    Cli cli = Cli.run("config", "--conf", file.toString());
    assertThat(cli.code()).isEqualTo(3);
    assertThat(cli.err()).contains("learn.horizon", "99", file + " line 2", "Remedy: ");
  }

  @Test
  void missingConfigurationFileIsRefused() {
    Cli cli = Cli.run("config", "--conf", folder.resolve("none.conf").toString());
    assertThat(cli.code()).isEqualTo(3);
    assertThat(cli.err()).contains("none.conf");
  }
}
