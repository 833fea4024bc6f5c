package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares the contract versions of a warehouse with those of this build. */
@Command(
    name = "migrate",
    description =
        "Exit code 0 if there is nothing to do, 3 if this build cannot use the warehouse.",
    footer = {
      "",
      "Examples:",
      "  nightdesk migrate",
      "  nightdesk migrate --warehouse /srv/nightdesk/warehouse"
    })
final class MigrateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Map<String, Integer> stored = Warehouse.storedContracts(common.warehouse());
    List<List<Object>> rows = new ArrayList<>();
    List<TableContract> other = new ArrayList<>();
    for (TableContract table : Tables.all()) {
      Integer version = stored.get(table.name());
      boolean equal = version == null || version == table.version();
      String verdict = version == null ? "made when first written" : equal ? "equal" : "differs";
      rows.add(java.util.Arrays.asList(table.name(), version, table.version(), verdict));
      if (!equal) {
        other.add(table);
      }
    }
    common.print(List.of("table", "stored", "needed", "verdict"), rows);
    if (!other.isEmpty()) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "The warehouse " + common.warehouse() + " cannot be used by this build.",
          "The contracts of these tables changed: "
              + other.stream().map(TableContract::name).collect(Collectors.joining(", "))
              + "; no rows can be carried over between them.",
          "Keep the warehouse for the build that wrote it, and make a new one by nightdesk backfill"
              + " --warehouse FOLDER.");
    }
    common.console().line("Nothing to do.");
    return ExitCode.DONE.code();
  }
}
