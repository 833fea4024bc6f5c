package io.nightdesk.nightly.sql;

import static io.nightdesk.nightly.testing.SampleWarehouse.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.sql.guard.ReadOnlyExtension;
import io.nightdesk.nightly.testing.SampleRow;
import io.nightdesk.nightly.testing.SampleWarehouse;
import io.nightdesk.nightly.testing.SharedSpark;
import io.nightdesk.nightly.testing.SharedWarehouse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlServerTest {

  @TempDir private static Path folder;
  private static SampleWarehouse sample;
  private static SqlServer server;

  @BeforeAll
  static void start() throws IOException {
    sample = SharedWarehouse.copyTo(folder);
    SqlCatalogue catalogue =
        SqlCatalogue.open(SharedSpark.session(), sample.warehouse(), SqlCatalogue.Access.PUBLISHED);
    server = SqlServer.start(SharedSpark.session(), catalogue, folder, freePort());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void tablesAndViewsAnswerOverJdbc() throws SQLException {
    assertThat(ask("SELECT symbol, signal FROM latest_signals ORDER BY symbol"))
        .containsExactly("AAPL BUY", "MSFT HOLD", "XOM HOLD");
    assertThat(ask("SELECT count(*), 1 FROM nightdesk.signals")).containsExactly("6 1");
    assertThat(ask("SHOW TABLES")).anyMatch(line -> line.contains("features_88"));
  }

  @Test
  void writingIsRefused() {
    for (String statement :
        List.of("DROP VIEW latest_signals", "CREATE TABLE x (a INT)", "SET a = b")) {
      assertThatThrownBy(() -> ask(statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("does not only read");
    }
  }

  @Test
  void runThatFinishesMeanwhileIsSeen() throws Exception {
    assertThat(ask("SELECT count(*), 1 FROM trials")).containsExactly("0 1");
    ReadOnlyExtension.exempt(
        () -> sample.finished("backtest", MONDAY, "trials", List.of(SampleRow.of("", MONDAY))));
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!ask("SELECT count(*), 1 FROM trials").equals(List.of("1 1"))) {
      assertThat(System.nanoTime()).as("seen within a minute").isLessThan(deadline);
      Thread.sleep(200);
    }
  }

  @Test
  void portInUseIsRefused() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> SqlServer.requireFree(other.getLocalPort()))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("" + other.getLocalPort());
    }
  }

  private static List<String> ask(String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(server.url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        lines.add(rows.getString(1) + " " + rows.getString(2));
      }
    }
    return lines;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
