package io.nightdesk.stages;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.config.RiskSettings;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.stages.bars.BarFrame;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.features.FeaturesStage;
import io.nightdesk.stages.learn.LabelStage;
import io.nightdesk.stages.risk.RiskStage;
import io.nightdesk.stages.scan.ScanStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every stage that looks at bars: it sees no future, computes a session alone as in a range, and
 * does not depend on how its input is cut, bit for bit.
 */
class PointInTimeTest {

  private static final SmallMarket MARKET = SmallMarket.whole();

  /** Around a dividend, a split, a delisting and a restatement. */
  private static final SessionRange NIGHTS =
      new SessionRange(LocalDate.of(2020, 6, 11), LocalDate.of(2020, 6, 18));

  private static final RiskSettings RISK_SETTINGS = new RiskSettings(500, 1e6, 0.1, 3, 0.02);

  enum Kind {
    FEATURES {
      @Override
      Dataset<Row> run(BarFrame bars, SessionRange range) {
        return FeaturesStage.run(SparkForTests.SPARK, bars, range);
      }
    },
    RISK {
      @Override
      Dataset<Row> run(BarFrame bars, SessionRange range) {
        return RiskStage.run(SparkForTests.SPARK, bars, range, RISK_SETTINGS).risk();
      }
    },
    RISK_BACKTESTS {
      @Override
      Dataset<Row> run(BarFrame bars, SessionRange range) {
        return RiskStage.run(SparkForTests.SPARK, bars, range, RISK_SETTINGS).backtests();
      }
    },
    SCAN {
      @Override
      Dataset<Row> run(BarFrame bars, SessionRange range) {
        return ScanStage.run(bars, range, new ScanStage.Thresholds(1, 0.001, 0.1, 50));
      }
    },
    LABELS {
      @Override
      Dataset<Row> run(BarFrame bars, SessionRange range) {
        return LabelStage.run(bars, range, 1);
      }
    };

    abstract Dataset<Row> run(BarFrame bars, SessionRange range);
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreTheSame_whetherTheFutureIsThereOrMissingOrNonsense(Kind kind) {
    List<String> known = rows(kind, MARKET.truncatedAfter(NIGHTS.to()), NIGHTS);
    assertThat(known).hasSizeGreaterThan(20);
    assertThat(rows(kind, MARKET, NIGHTS)).isEqualTo(known);
    assertThat(rows(kind, MARKET.poisonedAfter(NIGHTS.to()), NIGHTS)).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource
  void aRangeGivesTheRowsOfItsNights(Kind kind) {
    List<String> nights = new ArrayList<>();
    for (Session night : ExchangeCalendar.xnys().sessions(NIGHTS.from(), NIGHTS.to())) {
      SmallMarket thatNight = MARKET.truncatedAfter(night.date());
      nights.addAll(rows(kind, thatNight, SessionRange.of(night.date())));
    }
    assertThat(rows(kind, MARKET, NIGHTS)).isEqualTo(nights.stream().sorted().toList());
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreTheSame_howeverTheInputIsPartitioned(Kind kind) {
    SessionRange night = SessionRange.of(NIGHTS.to());
    List<String> one = rows(kind, MARKET.inPartitions(1), night);
    assertThat(one).isNotEmpty();
    assertThat(rows(kind, MARKET.inPartitions(8), night)).isEqualTo(one);
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreTheSame_whenTheVendorHasUndoneALaterSplit(Kind kind) {
    SessionRange before =
        new SessionRange(LocalDate.of(2020, 5, 14), SmallMarket.SPLIT.minusDays(3));
    assertThat(rows(kind, MARKET.splitAdjustedByVendor(), before))
        .isEqualTo(rows(kind, MARKET, before));
  }

  private static List<String> rows(Kind kind, SmallMarket market, SessionRange range) {
    return SparkForTests.text(kind.run(market.frame(), range));
  }
}
