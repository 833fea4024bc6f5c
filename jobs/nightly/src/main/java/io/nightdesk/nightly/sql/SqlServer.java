package io.nightdesk.nightly.sql;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.sql.guard.ReadOnlyExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.hive.thriftserver.HiveThriftServer2;
import org.slf4j.LoggerFactory;

/**
 * Serves a catalogue to JDBC clients of this machine. The server answers on the loopback address
 * only, since it asks nobody who they are.
 */
public final class SqlServer implements AutoCloseable {

  private static final int LOOK_SECONDS = 2;
  private static final String HOST = "127.0.0.1";

  private final SqlCatalogue catalogue;
  private final Path runs;
  private final int port;
  private final HiveThriftServer2 server;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(SqlServer::daemon);
  private FileTime seen;

  private SqlServer(SqlCatalogue catalogue, Path warehouse, int port, HiveThriftServer2 server) {
    this.catalogue = catalogue;
    this.runs = warehouse.resolve("_runs");
    this.port = port;
    this.server = server;
    this.seen = lastChange();
    watch.scheduleWithFixedDelay(this::refresh, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Starts to serve; what later runs finish is seen within seconds. From then on this process
   * refuses statements that could change something.
   *
   * @throws Problem (ENVIRONMENT) if the port is in use
   */
  public static SqlServer start(
      SparkSession spark, SqlCatalogue catalogue, Path warehouse, int port) {
    requireFree(port);
    catalogue.registerAll();
    String own = System.getProperty("java.io.tmpdir");
    // Hive looks for a metastore that nobody needs; in memory it is found only without a home.
    System.clearProperty("derby.system.home");
    System.setProperty("derby.stream.error.file", own + "/nightdesk-derby.log");
    spark.conf().set("hive.server2.thrift.port", port);
    spark.conf().set("hive.server2.thrift.bind.host", HOST);
    spark.conf().set("hive.exec.scratchdir", own + "/nightdesk-hive");
    spark.conf().set("hive.exec.local.scratchdir", own + "/nightdesk-hive-local");
    spark.conf().set("hive.server2.logging.operation.enabled", "false");
    HiveThriftServer2 server = HiveThriftServer2.startWithContext(spark.sqlContext());
    ReadOnlyExtension.enforce();
    return new SqlServer(catalogue, warehouse, port, server);
  }

  /** Where JDBC clients connect. */
  public String url() {
    return "jdbc:hive2://" + HOST + ":" + port + "/" + SqlCatalogue.SCHEMA;
  }

  @Override
  public void close() {
    watch.shutdownNow();
    server.stop();
    ReadOnlyExtension.release();
  }

  /** Looks whether a run has been opened or closed since, and registers what it published. */
  private void refresh() {
    try {
      FileTime now = lastChange();
      if (!now.equals(seen)) {
        ReadOnlyExtension.exempt(catalogue::registerAll);
        seen = now;
      }
    } catch (RuntimeException e) {
      // Tried again in two seconds; until then clients see what they saw before.
      LoggerFactory.getLogger(SqlServer.class).warn("the tables could not be registered anew", e);
    }
  }

  private FileTime lastChange() {
    try {
      return Files.isDirectory(runs) ? Files.getLastModifiedTime(runs) : FileTime.fromMillis(0);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  /** Refuses a port that something listens at. */
  public static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
    } catch (IOException e) {
      throw Problem.of(
          ExitCode.ENVIRONMENT,
          "The port " + port + " cannot be opened.",
          "The operating system says: " + e.getMessage() + ".",
          "Name another by --port, or end what listens there.");
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "nightdesk-sql-watch");
    thread.setDaemon(true);
    return thread;
  }
}
