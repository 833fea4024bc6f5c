package io.nightdesk.contracts.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a version of a contract once said it says for ever: a column that changes type, presence or
 * meaning needs a higher version. With -Dnightdesk.regenerate=true new versions are added to the
 * history; what stands there is never altered.
 */
class ContractHistoryTest {

  private static final Path HISTORY =
      Path.of(
          System.getProperty("nightdesk.root"),
          "pipelines/contracts/src/test/resources/contract-history.tsv");

  static Stream<TableContract> tables() {
    return Tables.all().stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void versionSaysWhatItAlwaysSaid(TableContract table) throws IOException {
    String version = table.name() + "\t" + table.version() + "\t";
    List<String> now = table.columns().stream().map(column -> version + text(column)).toList();
    if (Boolean.getBoolean("nightdesk.regenerate") && of(version).isEmpty()) {
      Files.write(HISTORY, now, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    assertThat(of(version))
        .as("raise the version of %s, then run this with -Dnightdesk.regenerate=true", table)
        .isEqualTo(now);
  }

  private static List<String> of(String version) throws IOException {
    if (!Files.exists(HISTORY)) {
      return List.of();
    }
    return Files.readAllLines(HISTORY).stream().filter(line -> line.startsWith(version)).toList();
  }

  private static String text(Column column) {
    return String.join(
        "\t", column.name(), column.type().sql(), column.presence().name(), column.comment());
  }
}
