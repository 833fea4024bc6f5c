package io.nightdesk.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bin/nightdesk does by itself: settings of this machine, and logs. */
class LauncherIT {

  private static final Path HOME = Path.of(System.getProperty("nightdesk.home"));

  @TempDir Path folder;

  @Test
  void localConfBesideTheBinOfACheckoutIsRead_andChangingItBuildsNothing() throws Exception {
    Path checkout = folder.resolve("checkout");
    for (String each : List.of("bin", "conf", "udfs", "pipelines", "jobs", "target")) {
      Files.createDirectories(checkout.resolve(each));
    }
    old(Files.copy(HOME.resolve("bin/nightdesk"), checkout.resolve("bin/nightdesk")));
    checkout.resolve("bin/nightdesk").toFile().setExecutable(true);
    old(Files.writeString(checkout.resolve("pom.xml"), "<project/>"));
    Files.createSymbolicLink(checkout.resolve("target/nightdesk-home"), HOME);
    Files.writeString(checkout.resolve("conf/local.conf"), "nightdesk.learn.depth = 7");

    Said said = run(checkout.resolve("bin/nightdesk"), "config", "learn.depth");

    assertThat(said.code()).as(said.errors()).isZero();
    assertThat(said.output())
        .contains("learn.depth = 7  (" + checkout.resolve("conf/local.conf").toRealPath());
    assertThat(said.errors()).doesNotContain("Building");
  }

  @Test
  void mistypedWarehouseIsNotMade_byCommandsThatRead() throws Exception {
    for (String[] command :
        List.of(
            new String[] {"sql", "SELECT 1"},
            new String[] {"predict", "AAA"},
            new String[] {"status"},
            new String[] {"positions"},
            new String[] {"features", "--as-of", "2024-03-05"})) {
      List<String> words = new ArrayList<>(List.of(command));
      words.addAll(List.of("--warehouse", "warehuose"));
      Said said = run(HOME.resolve("bin/nightdesk"), words.toArray(String[]::new));
      assertThat(said.code()).as(command[0] + said.errors()).isEqualTo(4);
      assertThat(said.errors()).contains("warehuose", "Remedy: ").doesNotContain("Log: ");
      assertThat(folder.resolve("warehuose")).as(command[0]).doesNotExist();
      assertThat(folder.resolve("logs")).as(command[0]).doesNotExist();
    }
  }

  private record Said(int code, String output, String errors) {}

  private Said run(Path program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "out", ".txt");
    Path errors = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Said(
        process.exitValue(),
        Files.readString(output, StandardCharsets.UTF_8),
        Files.readString(errors, StandardCharsets.UTF_8));
  }

  /** Older than the home, as the sources of a checkout are that was built since. */
  private static void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
  }
}
