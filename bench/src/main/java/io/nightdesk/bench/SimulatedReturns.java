package io.nightdesk.bench;

import io.nightdesk.quant.random.CounterStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Daily returns in percent of a GARCH(1,1)-t, the same for a benchmark and for its peer. */
public final class SimulatedReturns {

  static final int SESSIONS = 1_000;

  private static final int WARM_UP = 500;
  private static final double NU = 6;

  private SimulatedReturns() {}

  /** The path of a symbol. */
  static double[] of(int symbol) {
    CounterStream stream = CounterStream.of(42, symbol);
    double unit = Math.sqrt((NU - 2) / NU);
    double[] returns = new double[SESSIONS];
    double variance = 3;
    for (int t = -WARM_UP; t < SESSIONS; t++) {
      double residual = Math.sqrt(variance) * unit * stream.standardStudentT(NU);
      if (t >= 0) {
        returns[t] = 0.05 + residual;
      }
      variance = 0.06 + 0.08 * residual * residual + 0.9 * variance;
    }
    return returns;
  }

  /**
   * Writes paths for a peer, one line a symbol.
   *
   * @param arguments a file and the number of symbols
   */
  public static void main(String[] arguments) throws IOException {
    int symbols = Integer.parseInt(arguments[1]);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0]), StandardCharsets.UTF_8))) {
      for (int symbol = 0; symbol < symbols; symbol++) {
        StringBuilder line = new StringBuilder();
        for (double value : of(symbol)) {
          line.append(line.isEmpty() ? "" : ",").append(value);
        }
        out.println(line);
      }
    }
  }
}
