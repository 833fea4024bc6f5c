package io.nightdesk.nightly.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.report.page.ModelVerdict;
import io.nightdesk.nightly.report.page.ModelVerdict.State;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  @Test
  void answerCountsTheSignalsAndNamesTheirSession() {
    assertThat(Headline.answer(SamplePages.full()))
        .isEqualTo("3 BUY, 1 SELL, 96 HOLD for Tuesday 2018-02-06");
  }

  @Test
  void answerSaysThatThereAreNone_withoutSignals() {
    assertThat(Headline.answer(SamplePages.empty())).isEqualTo("No signals for Tuesday 2018-02-06");
  }

  @Test
  void speakingModelIsBackedByItsEvidence() {
    assertThat(Headline.because(SamplePages.full()))
        .isEqualTo(
            "The model speaks: over 512 judged sessions its Brier score 0.2310 beats the base rate’s 0.2489 (t = 4.1; above 2.0 it may speak).");
  }

  @Test
  void speakingModelWithoutSignal_saysThatNoSymbolPasses() {
    assertThat(Headline.because(SamplePages.judged(SamplePages.SPEAKS)))
        .endsWith("No symbol passes confidence, risk and expected return together.");
  }

  @Test
  void silentModelSaysWhyEverythingIsHold() {
    assertThat(Headline.because(SamplePages.judged(verdict(State.SILENT, 512))))
        .startsWith("The model is silent: over 512 judged sessions its Brier score 0.2499")
        .contains("not proved better than the base rate’s 0.2489")
        .endsWith("so every signal is HOLD.");
  }

  @Test
  void warmingUpModelSaysHowFarItIs() {
    assertThat(Headline.because(SamplePages.judged(verdict(State.WARMING_UP, 120))))
        .isEqualTo(
            "The model is warming up: it may speak after 250 sessions of completed forecasts and has 120, so every signal is HOLD.");
  }

  @Test
  void missingModelIsNamed() {
    assertThat(Headline.because(SamplePages.empty())).startsWith("No model has been judged");
  }

  private static ModelVerdict verdict(State state, int sessions) {
    return new ModelVerdict(
        state,
        Optional.of(SamplePages.AS_OF),
        "m",
        "r",
        OptionalInt.of(5),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalInt.of(sessions),
        OptionalDouble.of(0.2499),
        OptionalDouble.of(0.2489),
        OptionalDouble.of(-0.3));
  }
}
