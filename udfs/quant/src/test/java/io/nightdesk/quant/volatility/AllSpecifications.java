package io.nightdesk.quant.volatility;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every mean with every model and every distribution. */
final class AllSpecifications {

  static final List<VolatilityModel> MODELS = List.of(Garch.MODEL, Gjr.MODEL, Egarch.MODEL);

  private AllSpecifications() {}

  static Stream<Specification> with(PreSample preSample) {
    return Stream.of(Mean.values())
        .flatMap(
            mean ->
                MODELS.stream()
                    .flatMap(
                        model ->
                            Stream.of(Innovation.values())
                                .map(law -> new Specification(mean, model, law, preSample))));
  }

  static Stream<Specification> all() {
    return Stream.of(PreSample.values()).flatMap(AllSpecifications::with);
  }

  /** Parameters out of a list by name; what the specification lacks is left out. */
  static double[] parameters(Specification specification, Map<String, Double> values) {
    return specification.parameterNames().stream().mapToDouble(values::get).toArray();
  }
}
