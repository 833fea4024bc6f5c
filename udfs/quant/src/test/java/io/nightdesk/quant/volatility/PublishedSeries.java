package io.nightdesk.quant.volatility;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The DEM/GBP returns of Bollerslev and Ghysels (1996), which are not part of the repository. */
final class PublishedSeries {

  private PublishedSeries() {}

  static double[] demGbp() throws IOException {
    Path file = Path.of(System.getProperty("nightdesk.data", ""), "dem_gbp_1984_1991.csv");
    assumeTrue(
        Files.exists(file), "skipped: " + file + " is absent (system property nightdesk.data)");
    return Files.readAllLines(file).stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf(','))))
        .toArray();
  }
}
