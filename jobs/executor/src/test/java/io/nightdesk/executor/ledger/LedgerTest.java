package io.nightdesk.executor.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.OrderTables;
import io.nightdesk.contracts.table.TableContract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final Clock CLOCK = Clock.fixed(Intents.AT, ZoneOffset.UTC);
  private static final Intent INTENT = Intents.buy("AAPL", 10);

  @TempDir Path warehouse;
  private LedgerFolder folder;

  @BeforeEach
  void name() {
    folder = LedgerFolder.of(warehouse);
  }

  @Test
  void replayFromTheFile_rebuildsTheSameState() {
    String before;
    try (Ledger ledger = Ledger.open(folder, CLOCK)) {
      allKinds().forEach(ledger::append);
      before = ledger.state().hash();
    }
    assertThat(Ledger.read(folder).hash()).isEqualTo(before);
    assertThat(before).isNotEqualTo(Ledger.empty().hash());
  }

  @Test
  void tornLastLine_isCutOffAndKept() throws IOException {
    write(INTENT);
    String whole = Files.readString(folder.ledger());
    Files.writeString(folder.ledger(), "{\"sequence\":2,\"at\"", StandardOpenOption.APPEND);

    try (Ledger ledger = Ledger.open(folder, CLOCK)) {
      assertThat(ledger.recovery()).hasValueSatisfying(n -> assertThat(n).contains("torn"));
      assertThat(Files.readString(folder.ledger())).isEqualTo(whole);
      assertThat(folder.path().resolve("torn-after-1.txt")).hasContent("{\"sequence\":2,\"at\"");
      ledger.append(INTENT.sending(List.of(), Intents.AT));
    }
    assertThat(Ledger.read(folder).intents().get(0).state()).isEqualTo(IntentState.SENDING);
  }

  @Test
  void changedLine_isRefusedWithItsNumber() throws IOException {
    write(INTENT, INTENT.sending(List.of(), Intents.AT));
    String text = Files.readString(folder.ledger());
    Files.writeString(folder.ledger(), text.replace("\"quantity\":10", "\"quantity\":11"));
    assertDamaged("line 1", "changed after it was written");
  }

  @Test
  void missingLine_isRefused() throws IOException {
    write(INTENT, INTENT.sending(List.of(), Intents.AT));
    List<String> lines = Files.readAllLines(folder.ledger());
    Files.writeString(folder.ledger(), lines.get(1) + "\n");
    assertDamaged("line 1", "does not follow");
  }

  @Test
  void secondExecutor_isRefusedWhileTheFirstWorks() {
    try (Ledger first = Ledger.open(folder, CLOCK)) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> Ledger.open(folder, CLOCK))
          .matches(p -> p.exitCode() == ExitCode.LOCKED);
      first.append(INTENT);
    }
    write(INTENT.sending(List.of(), Intents.AT));
    assertThat(Ledger.read(folder).intents()).hasSize(1);
  }

  @Test
  void otherProcess_isRefusedWhileThisOneWorks() throws Exception {
    try (Ledger ours = Ledger.open(folder, CLOCK)) {
      ours.append(INTENT);
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "io.nightdesk.executor.Executor",
                  "resume",
                  "--symbol",
                  "AAPL",
                  "--warehouse",
                  warehouse.toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(other.getInputStream().readAllBytes(), UTF_8);
      assertThat(other.waitFor()).as(output).isEqualTo(ExitCode.LOCKED.code());
      assertThat(output).contains("Remedy:").doesNotContain("\tat ");
    }
  }

  @Test
  void fullDisk_stopsBeforeAnythingElse() {
    try (Ledger ledger = Ledger.open(folder, CLOCK, file -> full(file))) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> ledger.append(INTENT))
          .matches(p -> p.exitCode() == ExitCode.ENVIRONMENT)
          .withMessageContaining("No space left");
      assertThat(ledger.state().intents()).isEmpty();
      assertThatIllegalStateException().isThrownBy(() -> ledger.append(INTENT));
    }
    assertThat(Ledger.read(folder).intents()).isEmpty();
  }

  @Test
  void illegalEdge_isRefusedAndNotWritten() throws IOException {
    write(INTENT);
    long length = Files.size(folder.ledger());
    Intent skipped = INTENT.sending(List.of(), Intents.AT).acked(1, "", Intents.AT);
    try (Ledger ledger = Ledger.open(folder, CLOCK)) {
      assertThatIllegalStateException().isThrownBy(() -> ledger.append(skipped));
    }
    assertThat(Files.size(folder.ledger())).isEqualTo(length);
  }

  @Test
  void rowsHoldEveryColumnOfTheirTable() throws IOException {
    write(allKinds().toArray(LedgerEntry[]::new));
    Map<String, JsonNode> rows = new TreeMap<>();
    for (String line : Files.readAllLines(folder.ledger())) {
      JsonNode node = new ObjectMapper().readTree(line);
      rows.put(node.path("kind").asText(), node.path("row"));
    }
    for (TableContract table :
        List.of(
            OrderTables.ORDER_INTENTS,
            OrderTables.ORDERS,
            OrderTables.FILLS,
            OrderTables.POSITIONS)) {
      for (Column column : table.columns()) {
        assertThat(rows.get(table.name()).has(column.name()))
            .as("%s.%s", table.name(), column.name())
            .isTrue();
      }
    }
  }

  @Test
  void symbolRests_afterABreak_untilReleased() {
    try (Ledger ledger = Ledger.open(folder, CLOCK)) {
      ledger.append(INTENT);
      ledger.append(new PositionBreak("HASH", "AAPL", 0, "7", Intents.AT, "run-1"));
      assertThat(ledger.state().symbolHalt("HASH", "AAPL")).isPresent();
      ledger.append(new Release("AAPL", "me", Intents.AT));
      assertThat(ledger.state().symbolHalt("HASH", "AAPL")).isEmpty();
      assertThat(ledger.state().expectedQuantity("HASH", "AAPL")).isEmpty();
      ledger.append(position(7));
      assertThat(ledger.state().expectedQuantity("HASH", "AAPL")).hasValue(7L);
    }
  }

  private static List<LedgerEntry> allKinds() {
    return List.of(
        new Execution("run-1", Mode.PAPER, Intents.AS_OF, "b", "p", "c", "l", "paper", Intents.AT),
        new Approval(Intents.AS_OF, "c", "l", "me", Intents.AT, Intents.AT),
        INTENT,
        INTENT.sending(List.of(5L, 6L), Intents.AT),
        new OrderReading(
            "9", INTENT.intentId(), "AAPL", Role.ENTRY, "WORKING", 10, 0, Intents.AT, true, "r"),
        new FillReading(
            "9",
            1,
            INTENT.intentId(),
            "HASH",
            "AAPL",
            Side.BUY,
            4,
            new BigDecimal("100.50"),
            BigDecimal.ZERO,
            Intents.AT,
            "9/1",
            "r"),
        position(4),
        new PositionBreak("HASH", "AAPL", 4, "7", Intents.AT, "run-1"),
        new Release("AAPL", "me", Intents.AT));
  }

  private static PositionReading position(long quantity) {
    return new PositionReading(
        "HASH", "AAPL", quantity, new BigDecimal("100.50"), BigDecimal.TEN, Intents.AT, "r");
  }

  private static RecordSink full(RecordSink file) {
    return new RecordSink() {
      @Override
      public void append(byte[] line) throws IOException {
        throw new IOException("No space left on device");
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  private void write(LedgerEntry... entries) {
    try (Ledger ledger = Ledger.open(folder, CLOCK)) {
      List.of(entries).forEach(ledger::append);
    }
  }

  private void assertDamaged(String... words) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> Ledger.open(folder, CLOCK))
        .matches(p -> p.exitCode() == ExitCode.INPUT)
        .satisfies(p -> assertThat(p.getMessage()).contains(words));
  }
}
