package io.nightdesk.quant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkForwardTest {

  /** Weekdays of 2015 to 2017 and of January 2018. */
  private static final List<LocalDate> SESSIONS =
      Stream.iterate(LocalDate.of(2015, 1, 1), date -> date.plusDays(1))
          .limit(365 + 366 + 365 + 31)
          .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
          .toList();

  @ParameterizedTest
  @CsvSource({"1, 0", "5, 0", "5, 3", "21, 5"})
  void noTrainingLabelReachesIntoTheTestBlock(int horizon, int embargo) {
    List<Fold> folds = new WalkForward(horizon, embargo, 500, 200).quarters(SESSIONS);
    assertThat(folds).isNotEmpty();
    for (Fold fold : folds) {
      int lastTrained = SESSIONS.indexOf(fold.trainTo());
      int firstTest = SESSIONS.indexOf(fold.testFrom());
      // The label of the last row ends strictly before the block, with the embargo between.
      assertThat(lastTrained + horizon).isEqualTo(firstTest - 1 - embargo);
    }
  }

  @Test
  void blocksAreCalendarQuarters_whichFollowEachOtherWithoutGap() {
    List<Fold> folds = new WalkForward(5, 0, 500, 200).quarters(SESSIONS);
    assertThat(folds).extracting(Fold::id).startsWith("2016-Q1", "2016-Q2");
    assertThat(folds).extracting(Fold::id).endsWith("2017-Q4", "2018-Q1").doesNotHaveDuplicates();
    for (int i = 1; i < folds.size(); i++) {
      int previousEnd = SESSIONS.indexOf(folds.get(i - 1).testTo());
      assertThat(SESSIONS.indexOf(folds.get(i).testFrom())).isEqualTo(previousEnd + 1);
    }
    Fold running = folds.get(folds.size() - 1);
    assertThat(running.testFrom()).isEqualTo(LocalDate.of(2018, 1, 1));
    assertThat(running.testTo()).isEqualTo(LocalDate.of(2018, 1, 31));
  }

  @Test
  void trainingWindowIsTrailing_andBlocksWithTooLittleHistoryHaveNoFold() {
    List<Fold> folds = new WalkForward(5, 0, 300, 300).quarters(SESSIONS);
    assertThat(folds).allSatisfy(fold -> assertThat(fold.trainingSessions()).isEqualTo(300));
    assertThat(folds.get(0).id()).isEqualTo("2016-Q2");
    Fold last = folds.get(folds.size() - 1);
    assertThat(SESSIONS.indexOf(last.trainTo()) - SESSIONS.indexOf(last.trainFrom()))
        .isEqualTo(299);
  }

  @Test
  void foldsOfThePastStayTheSame_whenSessionsAreAdded() {
    WalkForward plan = new WalkForward(5, 2, 500, 200);
    int cut = SESSIONS.indexOf(LocalDate.of(2017, 8, 15));
    List<Fold> before = plan.quarters(SESSIONS.subList(0, cut));
    List<Fold> after = plan.quarters(SESSIONS);
    int complete = before.size() - 1;
    assertThat(after.subList(0, complete)).isEqualTo(before.subList(0, complete));
    // The running quarter is trained as it will be when complete.
    assertThat(after.get(complete).trainTo()).isEqualTo(before.get(complete).trainTo());
    assertThat(after.get(complete).id()).isEqualTo(before.get(complete).id());
  }

  @Test
  void nightIsAFoldOfOneSession() {
    WalkForward plan = new WalkForward(5, 0, 250, 200);
    LocalDate asOf = LocalDate.of(2017, 8, 15);
    Fold night = plan.night(SESSIONS, asOf).orElseThrow();
    assertThat(night.testFrom()).isEqualTo(asOf);
    assertThat(night.testTo()).isEqualTo(asOf);
    assertThat(SESSIONS.indexOf(asOf) - SESSIONS.indexOf(night.trainTo())).isEqualTo(6);
    assertThat(plan.night(SESSIONS, SESSIONS.get(100))).isEmpty();
    assertThatThrownBy(() -> plan.night(SESSIONS, LocalDate.of(2017, 8, 13)))
        .hasMessageContaining("2017-08-13");
  }

  @Test
  void rowIsNotTrainedOn_whenAHaltMadeItsLabelKnownLate() {
    Fold fold = new WalkForward(5, 0, 500, 200).quarters(SESSIONS).get(3);
    LocalDate last = fold.trainTo();
    assertThat(fold.trainsOn(last, fold.testFrom().minusDays(1))).isTrue();
    assertThat(fold.trainsOn(last, fold.testFrom())).isFalse();
    assertThat(fold.trainsOn(last.plusDays(1), last.plusDays(2))).isFalse();
    assertThat(fold.trainsOn(fold.trainFrom().minusDays(1), last)).isFalse();
    assertThat(fold.forecasts(fold.testFrom())).isTrue();
    assertThat(fold.forecasts(fold.testTo().plusDays(1))).isFalse();
  }

  @Test
  void impossiblePlansAreRefused() {
    assertThatThrownBy(() -> new WalkForward(0, 0, 500, 200)).hasMessageContaining("horizon");
    assertThatThrownBy(() -> new WalkForward(5, -1, 500, 200)).hasMessageContaining("embargo");
    assertThatThrownBy(() -> new WalkForward(5, 0, 100, 200)).hasMessageContaining("training");
  }
}
