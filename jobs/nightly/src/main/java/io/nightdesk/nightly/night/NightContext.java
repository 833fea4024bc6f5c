package io.nightdesk.nightly.night;

import io.nightdesk.contracts.config.LoadedSettings;
import io.nightdesk.contracts.config.Settings;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.TableStore;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What every stage of a night shares.
 *
 * @param asOf session of the night
 * @param clock the wall clock, or the instant given by --now
 */
public record NightContext(
    TableStore tables,
    RunLedger ledger,
    LoadedSettings loaded,
    Build build,
    LocalDate asOf,
    Clock clock,
    Console console) {

  Settings settings() {
    return loaded.settings();
  }
}
