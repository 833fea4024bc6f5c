package io.nightdesk.executor.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.decision.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalReaderTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 4);

  @TempDir Path warehouse;
  private List<SignalRow> rows;

  @BeforeEach
  void publish() {
    rows =
        SignalRow.sealed(
            List.of(
                SignalRow.hold("MSFT", AS_OF),
                SignalRow.order("AAPL", AS_OF, "BUY", 175.10, 0.04),
                SignalRow.order("XOM", AS_OF, "SELL", 104.20, 0.03)));
  }

  @Test
  void signalsOfOneSession_areReadAndVerified_amongOthersOfTheMonthAndAnother() {
    LocalDate before = LocalDate.of(2024, 3, 1);
    LocalDate otherMonth = LocalDate.of(2024, 2, 28);
    SignalTable.append(warehouse, SignalRow.sealed(List.of(SignalRow.hold("A", before))));
    SignalTable.append(warehouse, rows);
    SignalTable.append(warehouse, SignalRow.sealed(List.of(SignalRow.hold("B", otherMonth))));

    SignalSession session = SignalReader.of(warehouse).read(AS_OF);

    assertThat(session.signals())
        .extracting(PublishedSignal::symbol)
        .containsExactly("AAPL", "MSFT", "XOM");
    assertThat(session.forOrders())
        .extracting(PublishedSignal::signal)
        .containsExactly(Signal.BUY, Signal.SELL);
    assertThat(session.contentHash()).isEqualTo(rows.get(0).value("content_hash"));
    assertThat(session.producerBuild()).isEqualTo("test-build");
    assertThat(session.validFrom()).isEqualTo(Instant.parse("2024-03-05T14:30:00Z"));
    assertThat(session.tableVersion()).isEqualTo(2);
    assertThat(session.signals().get(0).stopDistance()).hasValue(0.04);
  }

  @Test
  void signalsAreRefused_whenOneValueWasChanged() {
    rows.get(0).with("stop_distance", Math.nextUp(0.04));
    refused(ExitCode.NOT_EXECUTABLE, "content hash");
  }

  @Test
  void signalsAreRefused_whenARowIsMissing() {
    SignalTable.append(warehouse, rows.subList(0, 2));
    refusedAsPublished(ExitCode.NOT_EXECUTABLE, "row_count 3 where 2");
  }

  @Test
  void signalsAreRefused_whenASessionWasWrittenTwice() {
    SignalTable.append(warehouse, rows);
    refused(ExitCode.NOT_EXECUTABLE, "row_count 3 where 6");
  }

  @Test
  void signalsAreRefused_whenTheSchemaVersionIsAnother() {
    reseal(row -> row.with("schema_version", 99));
    refused(ExitCode.CONFIGURATION, "migrate");
  }

  @Test
  void signalsAreRefused_whenNoBuildMadeThem() {
    reseal(row -> row.with("producer_build", " "));
    refused(ExitCode.NOT_EXECUTABLE, "which build");
  }

  @Test
  void signalsAreRefused_whenTheirValidityIsNotTheNextSession() {
    reseal(row -> row.with("valid_until", Instant.parse("2030-03-05T21:00:00Z")));
    refused(ExitCode.NOT_EXECUTABLE, "the next session lasts");
  }

  @Test
  void signalsAreRefused_whenABuyHasNoStop() {
    rows.get(0).with("stop_distance", Double.NaN);
    rows = SignalRow.sealed(rows);
    refused(ExitCode.NOT_EXECUTABLE, "AAPL lacks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"running", "failed"})
  void signalsAreRefused_whenTheirRunDidNotFinish(String status) {
    SignalTable.append(warehouse, rows);
    SignalTable.recordRun(warehouse, status);
    refusedAsPublished(ExitCode.NOT_EXECUTABLE, "did not finish: " + status);
  }

  @Test
  void signalsAreRefused_whenTheirRunIsNotRecorded() {
    rows.forEach(row -> row.with("run_id", "../run-1"));
    refused(ExitCode.NOT_EXECUTABLE, "is not recorded");
  }

  @Test
  void tableIsRefused_whenItsContractVersionIsAnother() {
    SignalTable.append(warehouse, rows, "99");
    refusedAsPublished(ExitCode.CONFIGURATION, "contract version 99");
  }

  @Test
  void inputIsMissing_whenThereIsNoTableOrNoRow() {
    refusedAsPublished(ExitCode.INPUT, "no table signals");
    SignalTable.append(
        warehouse, SignalRow.sealed(List.of(SignalRow.hold("A", LocalDate.of(2024, 3, 1)))));
    refusedAsPublished(ExitCode.INPUT, "holds nothing for as-of 2024-03-04");
  }

  @Test
  void inputIsUnreadable_whenADataFileIsCutOff() throws IOException {
    SignalTable.append(warehouse, rows);
    try (var files = Files.walk(warehouse)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      }
    }
    refusedAsPublished(ExitCode.INPUT, "cannot be read");
  }

  @Test
  void signalsAreStaleAfterTheirSession_andEarlyBeforeIt() {
    SignalTable.append(warehouse, rows);
    SignalSession session = SignalReader.of(warehouse).read(AS_OF);

    session.checkExecutableAt(Instant.parse("2024-03-05T14:30:00Z"));
    session.checkExecutableAt(Instant.parse("2024-03-05T21:00:00Z"));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> session.checkExecutableAt(Instant.parse("2024-03-05T21:00:01Z")))
        .matches(p -> p.exitCode() == ExitCode.NOT_EXECUTABLE)
        .withMessageContaining("stale");
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> session.checkExecutableAt(Instant.parse("2024-03-05T14:29:59Z")))
        .matches(p -> p.exitCode() == ExitCode.NOT_EXECUTABLE)
        .withMessageContaining("not valid yet");
  }

  private void reseal(Consumer<SignalRow> change) {
    rows.forEach(change);
    rows = SignalRow.sealed(rows);
  }

  private void refused(ExitCode code, String words) {
    SignalTable.append(warehouse, rows);
    refusedAsPublished(code, words);
  }

  private void refusedAsPublished(ExitCode code, String words) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> SignalReader.of(warehouse).read(AS_OF))
        .matches(p -> p.exitCode() == code, "exit code " + code)
        .withMessageContaining(words);
  }
}
