package io.nightdesk.stages.check;

import java.util.ArrayList;
import java.util.List;

/** The recorded splits of a symbol. */
final class Splits {

  private record Split(int exDate, int asOf, double ratio) {}

  private final List<Split> splits = new ArrayList<>();

  /** Splits must come in a fixed order: products of doubles depend on it. */
  void add(int exDate, int asOf, double ratio) {
    splits.add(new Split(exDate, asOf, ratio));
  }

  /** New shares per old share over the ex-dates in (after, until] known at {@code asOf}. */
  double ratio(int after, int until, int asOf) {
    double product = 1;
    for (Split split : splits) {
      if (split.exDate > after && split.exDate <= until && split.asOf <= asOf) {
        product *= split.ratio;
      }
    }
    return product;
  }

  /** The close of one version on the split basis of another. */
  double close(Version version, Version basis, int asOf) {
    return version.basis() <= basis.basis()
        ? version.close() / ratio(version.basis(), basis.basis(), asOf)
        : version.close() * ratio(basis.basis(), version.basis(), asOf);
  }

  /** The splits between two sessions that both versions are said to have applied. */
  double inside(Version earlier, Version later, int asOf) {
    int appliedInBoth = Math.min(earlier.basis(), later.basis());
    return ratio(earlier.session(), Math.min(later.session(), appliedInBoth), asOf);
  }
}
