package io.nightdesk.nightly.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.report.page.Proportion;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void returnsCarryTheirSign() {
    assertThat(plain(Figures.signedPercent(0.0123, 2))).isEqualTo("+1.23 %");
    assertThat(plain(Figures.signedPercent(-0.0123, 2))).isEqualTo("-1.23 %");
  }

  @Test
  void signDisappears_whenTheFigureRoundsToNothing() {
    assertThat(plain(Figures.signedPercent(-0.00001, 2))).isEqualTo("0.00 %");
    assertThat(plain(Figures.signedPercent(0.00001, 2))).isEqualTo("0.00 %");
    assertThat(plain(Figures.number(-0.2, 0))).isEqualTo("0");
  }

  @Test
  void absentFigureIsADash() {
    assertThat(Figures.percent(OptionalDouble.empty(), 1)).isEqualTo(Figures.NONE);
    assertThat(Figures.signedPercent(Double.NaN, 1)).isEqualTo(Figures.NONE);
    assertThat(Figures.number(OptionalInt.empty(), 0)).isEqualTo(Figures.NONE);
    assertThat(Figures.usd(Double.NaN)).isEqualTo(Figures.NONE);
    assertThat(Figures.duration(Double.NaN)).isEqualTo(Figures.NONE);
  }

  @Test
  void largeAmountsAreShort() {
    assertThat(plain(Figures.usd(5.934e9))).isEqualTo("$5.93 bn");
    assertThat(plain(Figures.usd(4.4e8))).isEqualTo("$440.0 m");
    assertThat(plain(Figures.usd(12_345))).isEqualTo("$12,345");
  }

  @Test
  void durationsReadAsPeopleSayThem() {
    assertThat(plain(Figures.duration(0.84))).isEqualTo("0.8 s");
    assertThat(plain(Figures.duration(42.4))).isEqualTo("42 s");
    assertThat(plain(Figures.duration(185))).isEqualTo("3 min 05 s");
  }

  @Test
  void timesAreNewYorks() {
    Instant open = Instant.parse("2018-02-06T14:30:00Z");
    assertThat(Figures.moment(open)).isEqualTo("2018-02-06 09:30");
    assertThat(Figures.until(open, Instant.parse("2018-02-06T21:00:00Z"))).isEqualTo("16:00");
    assertThat(Figures.until(open, Instant.parse("2018-02-07T21:00:00Z")))
        .isEqualTo("2018-02-07 16:00");
  }

  @Test
  void countsAgreeWithTheirNoun() {
    assertThat(Figures.counted(1, "loss", "losses")).isEqualTo("1 loss");
    assertThat(Figures.counted(1234, "loss", "losses")).isEqualTo("1,234 losses");
  }

  @Test
  void intervalNamesBothEnds() {
    assertThat(plain(Figures.interval(Proportion.independent(81, 263))))
        .isEqualTo("25.5 to 36.6 %");
  }

  private static String plain(String text) {
    return Figures.plain(text);
  }
}
