package io.nightdesk.contracts.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ViewsTest {

  private static final List<String> TABLES =
      Tables.all().stream().map(TableContract::name).toList();

  @Test
  void viewsPromisedToPeopleAreThere() {
    assertThat(Views.all().stream().map(View::name))
        .containsExactlyInAnyOrder(
            "latest_signals", "open_positions", "run_status", "model_scorecard", "features_88")
        .doesNotContainAnyElementsOf(TABLES);
  }

  @Test
  void everyViewReadsKnownTables() {
    Pattern source = Pattern.compile("(?:FROM|JOIN)\\s+([a-z_]\\w*)");
    for (View view : Views.all()) {
      List<String> sources =
          source.matcher(view.query()).results().map(match -> match.group(1)).toList();
      assertThat(sources).as(view.name()).isNotEmpty().isSubsetOf(TABLES);
    }
  }

  @Test
  void features88HoldsEveryFeatureOfBothTables() {
    View view =
        Views.all().stream().filter(v -> v.name().equals("features_88")).findFirst().orElseThrow();
    assertThat(view.query()).contains("f.sma_ratio_20", "r.pred_vol", "r.corr_qqq_60");
    assertThat(view.query()).doesNotContain("f.month,", "f.run_id");
  }

  @Test
  void viewIsASelect() {
    assertThatThrownBy(() -> new View("v", "What it is", "DELETE FROM signals"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SELECT");
  }
}
