package io.nightdesk.stages.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.quant.learning.Silence;
import io.nightdesk.quant.random.SplitMix64;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Calibration and verdict on forecasts of 20 symbols over 7 folds, and tonight's. */
class JudgeTest {

  private static final int HORIZON = 5;
  private static final int SYMBOLS = 20;
  private static final List<Session> SESSIONS =
      ExchangeCalendar.xnys().sessions(LocalDate.of(2021, 1, 4), LocalDate.of(2023, 9, 29));
  private static final List<LocalDate> QUARTERS =
      List.of(
          LocalDate.of(2021, 1, 4),
          LocalDate.of(2021, 7, 1),
          LocalDate.of(2022, 1, 3),
          LocalDate.of(2022, 4, 1),
          LocalDate.of(2022, 7, 1),
          LocalDate.of(2022, 10, 3),
          LocalDate.of(2023, 1, 3));
  private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

  @Test
  void modelSpeaks_whenItsForecastsAreRight() {
    Judgement judgement = judge(evidence(1.0, LocalDate.MAX));
    assertThat(judgement.silence().verdict()).isEqualTo(Silence.Verdict.SPEAKS);
    assertThat(judgement.silence().tStatistic()).isGreaterThan(2);
    assertThat(tonight(judgement)).hasSize(SYMBOLS).allMatch(q -> q >= 0.01 && q <= 0.99);
  }

  @Test
  void modelIsSilent_whenItsForecastsAreNoise() {
    Judgement judgement = judge(evidence(0.0, LocalDate.MAX));
    assertThat(judgement.silence().verdict()).isEqualTo(Silence.Verdict.SILENT);
  }

  @Test
  void modelWarmsUp_whenFewSessionsAreJudged() {
    Evidence evidence = evidence(1.0, LocalDate.MAX);
    int asOf = (int) LocalDate.of(2022, 12, 30).toEpochDay();
    Judgement judgement = new Judge(evidence, starts(6), asOf, HORIZON).judge();
    assertThat(judgement.silence().verdict()).isEqualTo(Silence.Verdict.WARMING_UP);
  }

  @Test
  void aQuartersCalibrationKnowsNoOutcome_thatCameAfterItBegan() {
    LocalDate begins = QUARTERS.get(4);
    Judgement judgement = judge(evidence(1.0, LocalDate.MAX));
    Judgement turned = judge(evidence(1.0, begins));
    int compared = 0;
    for (int i = 0; i < judgement.evidence().size(); i++) {
      int fold = judgement.evidence().fold(i);
      if (fold >= 0 && fold <= 4) {
        assertThat((Double) turned.calibrated()[i]).isEqualTo((Double) judgement.calibrated()[i]);
        assertThat((Double) turned.expected()[i]).isEqualTo((Double) judgement.expected()[i]);
        compared += Double.isNaN(judgement.calibrated()[i]) ? 0 : 1;
      }
    }
    assertThat(compared).isGreaterThan(1000);
    assertThat(tonight(turned)).isNotEqualTo(tonight(judgement));
  }

  private static Judgement judge(Evidence evidence) {
    return new Judge(evidence, starts(QUARTERS.size()), (int) AS_OF.toEpochDay(), HORIZON).judge();
  }

  private static int[] starts(int quarters) {
    return QUARTERS.stream().limit(quarters).mapToInt(q -> (int) q.toEpochDay()).toArray();
  }

  private static List<Double> tonight(Judgement judgement) {
    List<Double> calibrated = new ArrayList<>();
    for (int i = 0; i < judgement.evidence().size(); i++) {
      if (judgement.evidence().fold(i) == Evidence.LIVE) {
        calibrated.add(judgement.calibrated()[i]);
      }
    }
    return calibrated;
  }

  /**
   * @param skill 1: outcomes follow the forecast probabilities; 0: they are even
   * @param turnedFrom outcomes known from this date on are the other way round
   */
  private static Evidence evidence(double skill, LocalDate turnedFrom) {
    SplitMix64 random = SplitMix64.seeded(17);
    List<Row> rows = new ArrayList<>();
    for (int s = 0; !SESSIONS.get(s).date().isAfter(AS_OF); s++) {
      LocalDate day = SESSIONS.get(s).date();
      LocalDate known = SESSIONS.get(s + HORIZON).date();
      boolean live = day.equals(AS_OF);
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        double raw = random.uniform();
        boolean up = random.uniform() < 0.5 + skill * (raw - 0.5);
        double outcome = (up ? 0.02 : -0.02) * (known.isBefore(turnedFrom) ? 1 : -1);
        rows.add(
            RowFactory.create(
                String.format("S%02d", symbol),
                day,
                live ? Evidence.LIVE : fold(day),
                raw,
                0.3,
                live ? null : known,
                live ? null : outcome));
      }
    }
    return Evidence.of(rows.iterator());
  }

  private static int fold(LocalDate day) {
    int fold = 0;
    while (fold + 1 < QUARTERS.size() && !QUARTERS.get(fold + 1).isAfter(day)) {
      fold++;
    }
    return fold;
  }
}
