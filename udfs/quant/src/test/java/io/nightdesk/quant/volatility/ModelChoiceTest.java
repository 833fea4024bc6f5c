package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {

  @Test
  void richerModelIsChosen_onlyWhenItLeadsBySix() {
    GarchFit simple = fit(Garch.MODEL, Innovation.NORMAL, FitStatus.CONVERGED, 3000);
    GarchFit narrow = fit(Garch.MODEL, Innovation.STUDENT_T, FitStatus.CONVERGED, 2994.01);
    GarchFit clear = fit(Garch.MODEL, Innovation.STUDENT_T, FitStatus.CONVERGED, 2994);
    assertThat(chosen(simple, narrow)).isSameAs(simple);
    assertThat(chosen(narrow, simple)).isSameAs(simple);
    assertThat(chosen(simple, clear)).isSameAs(clear);
    assertThat(chosen(clear, simple)).isSameAs(clear);
  }

  @Test
  void lowerCriterionWins_amongModelsOfOneSize() {
    GarchFit gjr = fit(Gjr.MODEL, Innovation.NORMAL, FitStatus.CONVERGED, 3000);
    GarchFit egarch = fit(Egarch.MODEL, Innovation.NORMAL, FitStatus.AT_BOUND, 2999);
    GarchFit twin = fit(Egarch.MODEL, Innovation.NORMAL, FitStatus.CONVERGED, 3000);
    assertThat(chosen(gjr, egarch)).isSameAs(egarch);
    assertThat(chosen(gjr, twin)).isSameAs(gjr);
    assertThat(chosen(twin, gjr)).isSameAs(twin);
  }

  @Test
  void eachStepIsJudgedAgainstTheModelChosenSoFar() {
    GarchFit small = fit(Garch.MODEL, Innovation.NORMAL, FitStatus.CONVERGED, 3000);
    GarchFit middle = fit(Garch.MODEL, Innovation.STUDENT_T, FitStatus.CONVERGED, 2995);
    GarchFit large = fit(Gjr.MODEL, Innovation.STUDENT_T, FitStatus.CONVERGED, 2993);
    assertThat(chosen(small, middle, large)).isSameAs(large);
    GarchFit strong = fit(Garch.MODEL, Innovation.STUDENT_T, FitStatus.CONVERGED, 2990);
    GarchFit little = fit(Gjr.MODEL, Innovation.STUDENT_T, FitStatus.CONVERGED, 2985);
    assertThat(chosen(small, strong, little)).isSameAs(strong);
  }

  @Test
  void fallbackIsChosen_onlyWhenNothingConverged() {
    GarchFit lost = fit(Garch.MODEL, Innovation.STUDENT_T, FitStatus.TOO_SHORT, Double.NaN);
    GarchFit held = fit(Garch.MODEL, Innovation.STUDENT_T, FitStatus.FALLBACK_PERSISTENCE, 100);
    GarchFit optimum = fit(Gjr.MODEL, Innovation.STUDENT_T, FitStatus.AT_BOUND, 3000);
    assertThat(chosen(held, lost, optimum)).isSameAs(optimum);
    assertThat(chosen(lost, held)).isSameAs(held);
    assertThat(chosen(lost)).isSameAs(lost);
    assertThatThrownBy(() -> ModelChoice.among(List.of())).hasMessageContaining("at least 1");
  }

  private static GarchFit chosen(GarchFit... fits) {
    ModelChoice choice = ModelChoice.among(List.of(fits));
    assertThat(choice.candidates()).containsExactly(fits);
    return choice.chosen();
  }

  private static GarchFit fit(
      VolatilityModel model, Innovation innovation, FitStatus status, double bic) {
    Specification specification = new Specification(model, innovation, PreSample.MEAN_SQUARE);
    int count = specification.parameterCount();
    return new GarchFit(
        specification,
        new double[count],
        status,
        "",
        -1500,
        bic,
        bic,
        1,
        0,
        StandardErrors.none(count));
  }
}
