package io.nightdesk.nightly.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.report.page.MarketOrigin;
import io.nightdesk.nightly.report.page.NightFacts;
import io.nightdesk.nightly.report.page.NightFacts.Knowledge;
import io.nightdesk.nightly.report.page.NightPage.Warning;
import io.nightdesk.nightly.report.page.StageRun;
import io.nightdesk.nightly.report.read.Caveats;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {

  private static final Caveats SOUND = new Caveats(0, 0, 500);

  @Test
  void realMarketWithSoundData_needsNoWarning() {
    assertThat(Warnings.of(SOUND, facts(MarketOrigin.Kind.REAL, Knowledge.AS_OF))).isEmpty();
  }

  @Test
  void plantedEdgeComesFirst_beforeEveryOther() {
    List<Warning> warnings =
        Warnings.of(
            new Caveats(100, 100, 100),
            facts(MarketOrigin.Kind.SYNTHETIC_PLANTED_EDGE, Knowledge.LATEST));
    assertThat(warnings)
        .extracting(Warning::title)
        .containsExactly(
            "This market is synthetic with a planted edge",
            "Survivorship",
            "Price returns without dividends",
            "Knowledge override");
  }

  @Test
  void marketWithoutEdgeSaysThatSilenceIsRight() {
    assertThat(Warnings.of(SOUND, facts(MarketOrigin.Kind.SYNTHETIC_NO_EDGE, Knowledge.AS_OF)))
        .singleElement()
        .extracting(Warning::text)
        .asString()
        .contains("silence is the right answer");
  }

  @Test
  void priceReturnsAreCounted() {
    assertThat(Warnings.of(new Caveats(0, 12, 500), facts(MarketOrigin.Kind.REAL, Knowledge.AS_OF)))
        .singleElement()
        .extracting(Warning::text)
        .isEqualTo(
            "For 12 of 500 symbols no dividend is on record, so their returns leave dividends out.");
  }

  @Test
  void failedStageIsNamedWithItsMessage() {
    StageRun failed = new StageRun("risk", "failed", 3, 0, 0, "", "No disk space.");
    assertThat(Warnings.of(SOUND, facts(MarketOrigin.Kind.REAL, Knowledge.AS_OF, failed)))
        .containsExactly(new Warning("Stage risk failed", "No disk space."));
  }

  private static NightFacts facts(MarketOrigin.Kind market, Knowledge knowledge, StageRun... runs) {
    return new NightFacts(
        List.of(runs),
        List.of(),
        new MarketOrigin(market, "simulator, seed 42"),
        knowledge,
        SamplePages.THRESHOLDS,
        "build",
        "hash",
        Instant.EPOCH);
  }
}
