package io.nightdesk.contracts.table;

import io.nightdesk.quant.feature.Feature;
import io.nightdesk.quant.feature.FeatureCatalogue;
import io.nightdesk.quant.feature.FeatureGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The reference page of the features, in Markdown, made of the catalogue. */
public final class FeaturesPage {

  private FeaturesPage() {}

  /** The whole page. */
  public static String text() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Features

        Generated from `FeatureCatalogue` in `udfs/quant`; a test fails when this page is stale.

        Table `features` holds those below, one row a symbol and as-of session, each in the column of
        its name in lower case; view `features_88` joins the eight of table `risk`. Bars are daily and
        split-adjusted; `L1` is the low of the bar before, and so on. A feature is null before its
        first valid bar (counted from 0) and never NaN or infinite after; no value lies outside its
        bounds, which are mathematical or so wide that beyond them the data are wrong.
        """);
    for (FeatureGroup group : FeatureGroup.values()) {
      List<Feature> features =
          FeatureCatalogue.all().stream().filter(f -> f.group() == group).toList();
      if (!features.isEmpty()) {
        section(page, group, features);
      }
    }
    page.append("\n## Risk\n\n| column of `risk` | meaning |\n|---|---|\n");
    for (String name : Views.FEATURES_OF_RISK) {
      Column column =
          FeatureTables.RISK.columns().stream()
              .filter(c -> c.name().equals(name))
              .findFirst()
              .orElseThrow();
      row(page, "`" + name + "`", column.comment());
    }
    return page.toString();
  }

  private static void section(StringBuilder page, FeatureGroup group, List<Feature> features) {
    String name = group.name().toLowerCase(Locale.ROOT);
    page.append("\n## ")
        .append(Character.toUpperCase(name.charAt(0)))
        .append(name.substring(1).replace('_', ' '))
        .append("\n\n| # | column | formula | unit | bounds | first valid | source |\n")
        .append("|---|---|---|---|---|---|---|\n");
    for (Feature feature : features) {
      row(
          page,
          String.valueOf(feature.number()),
          "`" + FeatureTables.columnOf(feature) + "`",
          feature.formula(),
          feature.unit(),
          number(feature.low()) + " to " + number(feature.high()),
          String.valueOf(feature.firstValid()),
          feature.source());
    }
  }

  private static String number(double value) {
    return Double.isInfinite(value)
        ? (value < 0 ? "-∞" : "∞")
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ")
        .append(
            List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ")))
        .append(" |\n");
  }
}
