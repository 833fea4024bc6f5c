package io.nightdesk.nightly.status;

import static io.nightdesk.nightly.status.Diagnosis.Verdict.FAIL;
import static io.nightdesk.nightly.status.Diagnosis.Verdict.OK;
import static io.nightdesk.nightly.status.Diagnosis.Verdict.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.config.LoadedSettings;
import io.nightdesk.contracts.config.SettingsLoader;
import io.nightdesk.nightly.status.Diagnosis.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

  private static final long GIB = 1L << 30;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"2, FAIL", "4, WARN", "8, OK"})
  void memoryIsJudgedByItsSize(long gib, Verdict verdict) {
    assertThat(MachineDoctor.memory(gib * GIB).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0, FAIL", "2, WARN", "20, OK"})
  void diskIsJudgedByItsFreeSpace(long gib, Verdict verdict) {
    assertThat(MachineDoctor.disk(folder, gib * GIB).verdict()).isEqualTo(verdict);
  }

  @Test
  void warehouseThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("w"), "not a folder");
    assertThat(MachineDoctor.warehouse(file).verdict()).isEqualTo(FAIL);
    assertThat(MachineDoctor.warehouse(folder.resolve("new")).verdict()).isEqualTo(OK);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-06T15:00:00Z, OK",
    "2030-10-01T15:00:00Z, WARN",
    "2031-01-02T15:00:00Z, FAIL",
  })
  void endOfTheCalendarIsAnnounced(String now, Verdict verdict) {
    assertThat(doctor(now, Map.of()).calendar().verdict()).isEqualTo(verdict);
  }

  @Test
  void libraryThatDoesNotLoadIsAFailureWithRemedy() {
    Diagnosis broken =
        LibraryDoctor.loads(
            "lightgbm",
            () -> {
              throw new UnsatisfiedLinkError("libgomp.so.1: cannot open shared object file");
            });
    assertThat(broken.verdict()).isEqualTo(FAIL);
    assertThat(broken.detail()).contains("libgomp.so.1");
    assertThat(broken.remedy()).contains("libgomp1");
  }

  @Test
  void brokerWithoutCredentialsIsAFailure() {
    List<Diagnosis> all =
        doctor("2024-03-06T15:00:00Z", Map.of())
            .examine(() -> settings("schwab.base-url=\"https://api.schwabapi.com\""));
    assertThat(named(all, "token").verdict()).isEqualTo(FAIL);
    assertThat(named(all, "token").detail()).contains("SCHWAB_APP_KEY");
  }

  @Test
  void brokerWithoutLoginIsAFailure_andASimulatorNeedsNone() {
    Map<String, String> keys = Map.of("SCHWAB_APP_KEY", "k", "SCHWAB_APP_SECRET", "s");
    List<Diagnosis> live =
        doctor("2024-03-06T15:00:00Z", keys)
            .examine(() -> settings("schwab.base-url=\"https://api.schwabapi.com\""));
    assertThat(named(live, "token").verdict()).isEqualTo(FAIL);
    assertThat(named(live, "token").remedy()).contains("nightdesk login");
    List<Diagnosis> simulated =
        doctor("2024-03-06T15:00:00Z", Map.of()).examine(() -> settings("schwab.timeout=30s"));
    assertThat(named(simulated, "token").verdict()).isEqualTo(OK);
  }

  @Test
  void callbackPortInUseIsAWarning() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String callback = "https://127.0.0.1:" + other.getLocalPort();
      List<Diagnosis> all =
          doctor("2024-03-06T15:00:00Z", Map.of())
              .examine(() -> settings("schwab.callback-url=\"" + callback + "\""));
      assertThat(named(all, "callback").verdict()).isEqualTo(WARN);
    }
  }

  private Doctor doctor(String now, Map<String, String> environment) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    return new Doctor(folder, clock, environment);
  }

  private static LoadedSettings settings(String assignment) {
    return SettingsLoader.load(List.of(), List.of(assignment));
  }

  private static Diagnosis named(List<Diagnosis> all, String name) {
    return all.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }
}
