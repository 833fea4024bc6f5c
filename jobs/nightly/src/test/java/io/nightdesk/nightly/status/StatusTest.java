package io.nightdesk.nightly.status;

import static io.nightdesk.nightly.testing.SampleWarehouse.MONDAY;
import static io.nightdesk.nightly.testing.SampleWarehouse.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.nightdesk.nightly.testing.SampleWarehouse;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.WarehouseLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

  @TempDir private Path folder;
  private SampleWarehouse sample;

  @BeforeEach
  void makeWarehouse() {
    sample = SampleWarehouse.empty(folder);
  }

  @Test
  void emptyWarehouseHasNoStages() {
    Status status = at("2024-03-06T15:00:00Z");
    assertThat(status.stages()).isEmpty();
    assertThat(status.facts())
        .containsEntry("origin", "simulator (seed 42, edge planted)")
        .containsEntry("writer", "none")
        .containsEntry("orders", "allowed");
  }

  @Test
  void latestRunOfEachStageCounts() {
    sample.ended("features", MONDAY);
    sample.ended("signals", MONDAY);
    sample.ended("features", TUESDAY);
    sample.failed("signals", TUESDAY, "no forecasts");
    Status status = at("2024-03-06T15:00:00Z");
    assertThat(status.stages())
        .extracting(RunRecord::stage, RunRecord::asOf, RunRecord::status)
        .containsExactly(
            tuple("features", "2024-03-05", "finished"), tuple("signals", "2024-03-05", "failed"));
    assertThat(status.facts()).containsEntry("signals", "none by the latest run");
  }

  @Test
  void runWithoutItsProcessIsInterrupted_andUnderTheLockItRuns() {
    sample.begun("train", TUESDAY);
    assertThat(at("2024-03-06T15:00:00Z").stages().get(0).status()).isEqualTo("interrupted");
    try (WarehouseLock lock = WarehouseLock.take(folder)) {
      Status status = at("2024-03-06T15:00:00Z");
      assertThat(status.stages().get(0).status()).isEqualTo("running");
      assertThat(status.facts()).containsEntry("writer", "a run is at work");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-06T14:29:59Z, valid from 2024-03-06 09:30 New York",
    "2024-03-06T14:30:00Z, valid until 2024-03-06 16:00 New York",
    "2024-03-06T21:00:00Z, expired at 2024-03-06 16:00 New York",
  })
  void signalsAreValidDuringTheNextSession(String now, String words) {
    sample.ended("signals", TUESDAY);
    assertThat(at(now).facts()).containsEntry("signals", "of 2024-03-05, " + words);
  }

  @Test
  void haltIsShownWithItsReasons() throws IOException {
    Path ledger = Files.createDirectories(folder.resolve("_ledger"));
    Files.writeString(ledger.resolve("HALTED"), "09:31 ann: broker down\n09:40 ben: still\n");
    assertThat(at("2024-03-06T15:00:00Z").facts())
        .containsEntry("orders", "halted: 09:31 ann: broker down; 09:40 ben: still");
  }

  @Test
  void damagedRecordIsNamed() throws IOException {
    sample.ended("signals", TUESDAY);
    Path damaged = folder.resolve("_runs/20991231T000000000Z-train.json");
    Files.writeString(damaged, "{\"runId\": ");
    assertThatThrownBy(() -> at("2024-03-06T15:00:00Z"))
        .hasMessageContaining(damaged.getFileName().toString());
  }

  private Status at(String now) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    return Status.of(sample.warehouse(), clock, "simulator, absent");
  }
}
