package io.nightdesk.nightly.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightSummaryTest {

  private static final Path REPORT = Path.of("warehouse", "reports", "2018-02-05.html");

  @Test
  void fullNightTakesEightLines_answerFirstAndReportLast() {
    List<String> lines = NightSummary.lines(SamplePages.full(), REPORT);
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0)).isEqualTo("3 BUY, 1 SELL, 96 HOLD for Tuesday 2018-02-06");
    assertThat(lines.get(2))
        .isEqualTo(
            "  BUY  AAPL  confidence 83.4 %, expected return +3.12 %, risk score 4, horizon 5 sessions");
    assertThat(lines.get(5))
        .isEqualTo("Findings: 3 tonight, 45 in all (high_below_low 1, volume_zero 2)");
    assertThat(lines.get(6))
        .isEqualTo("Warning: This market is synthetic with a planted edge; Survivorship");
    assertThat(lines.get(7)).isEqualTo("Report: " + REPORT);
  }

  @Test
  void emptyNightTakesFiveLines() {
    assertThat(NightSummary.lines(SamplePages.empty(), REPORT)).hasSize(5);
  }

  @Test
  void linesAreAscii_forAnyTerminal() {
    assertThat(NightSummary.lines(SamplePages.full(), REPORT))
        .allMatch(line -> StandardCharsets.US_ASCII.newEncoder().canEncode(line));
    assertThat(NightSummary.lines(SamplePages.judged(SamplePages.SPEAKS), REPORT))
        .allMatch(line -> StandardCharsets.US_ASCII.newEncoder().canEncode(line));
  }
}
