package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.nightly.night.NightSession;
import io.nightdesk.nightly.sql.SqlCatalogue;
import io.nightdesk.nightly.sql.SqlServer;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the tables. */
@Command(
    name = "serve-sql",
    description = {
      "Listens on 127.0.0.1 until it is stopped. Clients see every table as of its last finished",
      "run, also of runs that finish while it serves; they can query, SHOW and DESCRIBE."
    },
    footer = {
      "",
      "Examples:",
      "  nightdesk serve-sql",
      "  nightdesk serve-sql --port 10001 --warehouse /srv/nightdesk/warehouse"
    })
final class ServeSqlCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "10000",
      description = "Port to listen at. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    Warehouse warehouse = Warehouse.openForReading(common.warehouse());
    SqlServer.requireFree(port);
    SparkSession spark = NightSession.open("serve-sql");
    SqlCatalogue catalogue = SqlCatalogue.open(spark, warehouse, SqlCatalogue.Access.PUBLISHED);
    try (SqlServer server = SqlServer.start(spark, catalogue, warehouse.path(), port)) {
      common.out().println("Serving " + server.url());
      common.out().flush();
      new CountDownLatch(1).await(); // until the process is told to end
    }
    return ExitCode.DONE.code();
  }
}
