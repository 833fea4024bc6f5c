package io.nightdesk.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.nightdesk.nightly.testing.SampleWarehouse;
import io.nightdesk.nightly.warehouse.Origin;
import io.nightdesk.nightly.warehouse.Warehouse;
import io.nightdesk.nightly.warehouse.WarehouseLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night is given and cannot use: told before Spark starts, and nothing is left behind. */
class BadInputTest {

  private static final String BARS = "symbol,date,open,high,low,close,volume\n";

  @TempDir private Path folder;
  private Path warehouse;
  private Path files;

  @BeforeEach
  void writeBars() throws IOException {
    warehouse = folder.resolve("warehouse");
    files = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(files.resolve("bars.csv"), BARS + "SPY,2024-03-05,10,11,9,10.5,1000\n");
  }

  @Test
  void mistypedFolderIsNamed_andTheWarehouseDoesNotTakeItForItsOrigin() {
    Cli cli = night("--files", folder.resolve("mien").toString());
    told(cli, 4, "mien", "Correct the path");
    assertThat(warehouse).doesNotExist();
  }

  @Test
  void filesThatCannotBeReadAreNamed_andThereIsNoWarehouse() throws IOException {
    Files.writeString(files.resolve("bars.csv"), "ticker,date\nSPY,2024-03-05\n");
    told(files(), 4, "Line 1 of", "symbol,date,open");
    assertThat(warehouse).doesNotExist();
    Files.delete(files.resolve("bars.csv"));
    Files.createDirectory(files.resolve("bars.csv"));
    told(files(), 4, "bars.csv", "put the file there");
    assertThat(warehouse).doesNotExist();
  }

  @Test
  void universeThatIsNotThereIsNamed_beforeTheBrokerIsAsked() {
    told(night("--universe", folder.resolve("none.csv").toString()), 4, "none.csv", "name");
    assertThat(warehouse).doesNotExist();
  }

  @Test
  void closedDayIsNoSession() {
    told(files("--as-of", "2024-03-03"), 2, "2024-03-03", "2024-03-01 and 2024-03-04");
  }

  @Test
  void backfillNeedsTwoSessionsInOrder() {
    told(backfill("2024-03-05", "2024-03-04"), 2, "2024-03-05 to 2024-03-04", "earlier");
    told(backfill("2024-03-03", "2024-03-04"), 2, "--from 2024-03-03", "nightdesk sessions");
    told(backfill("2024-03-04", "2024-03-10"), 2, "--to 2024-03-10", "nightdesk sessions");
    assertThat(warehouse).doesNotExist();
  }

  @Test
  void fileInPlaceOfTheWarehouseCannotBeWritten() throws IOException {
    Files.writeString(warehouse, "");
    told(files(), 6, "cannot be made", "There is a file of that name");
  }

  @Test
  void folderWithOtherFilesIsNoWarehouse() throws IOException {
    Files.createDirectory(warehouse);
    Files.writeString(warehouse.resolve("thesis.doc"), "");
    told(files(), 4, "is not a warehouse", "--warehouse");
  }

  @Test
  void warehouseOfAnotherOriginIsRefused() {
    SampleWarehouse.empty(warehouse);
    told(files(), 3, "files (mine)", "simulator (seed 42, edge planted)");
  }

  @Test
  void secondNightAtTheSameTimeEndsAtOnce() {
    Warehouse.openForWriting(warehouse, new Origin("files", "mine"));
    try (WarehouseLock lock = WarehouseLock.take(warehouse)) {
      told(files(), 9, "Another run is writing", "nightdesk status");
    }
  }

  @Test
  void simulatorThatIsNotThereIsNamed() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    told(broker(free), 4, "No simulator answers", "nightdesk simulate --port " + free);
    assertThat(warehouse).doesNotExist();
  }

  @Test
  void otherProgramIsNotTakenForASimulator() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer other = HttpServer.create(address, 0);
    other.createContext(
        "/",
        exchange -> {
          byte[] page = "<html>It works!</html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
    try {
      told(broker(other.getAddress().getPort()), 4, "is no simulator", "schwab.base-url");
    } finally {
      other.stop(0);
    }
  }

  private Cli files(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--files", files.toString()));
    arguments.addAll(List.of(more));
    return night(arguments.toArray(String[]::new));
  }

  private Cli broker(int port) {
    return night("--set", "schwab.base-url=\"http://127.0.0.1:" + port + "\"");
  }

  private Cli night(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("night", "--quiet", "--warehouse", warehouse.toString()));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray(String[]::new));
  }

  private Cli backfill(String from, String to) {
    return Cli.run(
        "backfill",
        "--from",
        from,
        "--to",
        to,
        "--files",
        files.toString(),
        "--warehouse",
        warehouse.toString());
  }

  private static void told(Cli cli, int code, String... words) {
    assertThat(cli.err()).contains(words).contains("Error: ", "Cause: ", "Remedy: ");
    assertThat(cli.code()).as(cli.err()).isEqualTo(code);
    assertThat(cli.out()).isEmpty();
  }
}
