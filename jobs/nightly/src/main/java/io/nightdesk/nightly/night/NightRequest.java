package io.nightdesk.nightly.night;

import io.nightdesk.contracts.config.LoadedSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a person asked for.
 *
 * @param asOf session of the night, or the last of a backfill
 * @param files folder of CSV files to read instead of asking the broker
 * @param universe file of dated membership
 * @param environment variables of the environment
 */
public record NightRequest(
    Path warehouse,
    LocalDate asOf,
    Optional<Path> files,
    Optional<Path> universe,
    LoadedSettings settings,
    Clock clock,
    Console console,
    Map<String, String> environment) {}
