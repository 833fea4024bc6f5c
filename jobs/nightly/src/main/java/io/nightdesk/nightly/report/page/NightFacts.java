package io.nightdesk.nightly.report.page;

import io.nightdesk.contracts.config.DecideSettings;
import java.time.Instant;
import java.util.List;

/**
 * What a night knows of itself and no table of one session says.
 *
 * @param runs stages in the order in which they ran, the skipped ones too
 * @param tables versions that the page was read from
 * @param market where the bars come from
 * @param knowledge which receipts of a bar counted
 * @param thresholds of the decision
 * @param build code version that ran
 * @param configurationHash hash of the settings in force
 * @param madeAt when the page was made
 */
public record NightFacts(
    List<StageRun> runs,
    List<TableVersion> tables,
    MarketOrigin market,
    Knowledge knowledge,
    DecideSettings thresholds,
    String build,
    String configurationHash,
    Instant madeAt) {

  /** Which receipts of a bar counted. */
  public enum Knowledge {
    /** Those known at the cut-off of the as-of session. */
    AS_OF,
    /** All, whenever they came: {@code --knowledge latest}. */
    LATEST
  }

  public NightFacts {
    runs = List.copyOf(runs);
    tables = List.copyOf(tables);
  }
}
