package io.nightdesk.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.testing.SampleWarehouse;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quick commands start no Spark: their process never loads its context. */
class NoSparkTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--help", "status", "doctor"})
  void quickCommandNeverLoadsSpark(String command) throws Exception {
    SampleWarehouse.empty(folder.resolve("warehouse"));
    Path loaded = folder.resolve("loaded.txt");
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xlog:class+load:file=" + loaded,
            "-cp",
            System.getProperty("java.class.path"),
            "io.nightdesk.nightly.Nightdesk",
            command);
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "out.txt"))
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("out.txt"))).isZero();
    try (Stream<String> classes = Files.lines(loaded)) {
      assertThat(classes.filter(c -> c.contains(" org.apache.spark.SparkContext "))).isEmpty();
    }
  }
}
