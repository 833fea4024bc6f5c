package io.nightdesk.simulator.market;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A CSV file with a header line, plain or compressed ({@code .gz}). */
final class CsvFile {

  private final Path path;

  CsvFile(Path path) {
    this.path = path;
  }

  /**
   * Hands on the named columns of each row, in that order; empty fields as empty texts.
   *
   * @throws Problem where the file cannot be read or lacks a column, naming line and text
   */
  void forEach(List<String> columns, Consumer<String[]> row) {
    long number = 1;
    try (BufferedReader reader = open()) {
      String header = reader.readLine();
      int[] places = places(header == null ? "" : header.replace("\uFEFF", ""), columns);
      String[] wanted = new String[places.length];
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        pick(line, places, wanted);
        row.accept(wanted);
      }
    } catch (IOException e) {
      throw unreadable("The operating system says: " + e + ".", e);
    } catch (RuntimeException e) {
      if (e instanceof Problem) {
        throw e;
      }
      throw unreadable("Line " + number + " cannot be understood: " + e.getMessage() + ".", e);
    }
  }

  private BufferedReader open() throws IOException {
    InputStream bytes = Files.newInputStream(path);
    InputStream plain =
        path.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }

  private int[] places(String header, List<String> columns) {
    List<String> given = cells(header);
    int[] places = columns.stream().mapToInt(given::indexOf).toArray();
    if (Arrays.stream(places).anyMatch(place -> place < 0)) {
      throw unreadable("Its header is '" + header + "' and lacks one of " + columns + ".", null);
    }
    return places;
  }

  private static void pick(String line, int[] places, String[] wanted) {
    if (line.indexOf('"') >= 0) {
      List<String> cells = cells(line);
      for (int i = 0; i < places.length; i++) {
        wanted[i] = cells.get(places[i]);
      }
      return;
    }
    Arrays.fill(wanted, null);
    int start = 0;
    for (int place = 0; start <= line.length(); place++) {
      int comma = line.indexOf(',', start);
      int end = comma < 0 ? line.length() : comma;
      for (int i = 0; i < places.length; i++) {
        if (places[i] == place) {
          wanted[i] = line.substring(start, end);
        }
      }
      start = end + 1;
    }
    if (Arrays.asList(wanted).contains(null)) {
      throw new IllegalArgumentException("too few fields in '" + line + "'");
    }
  }

  /** Splits at commas outside quotes. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(8);
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= line.length(); i++) {
      boolean end = i == line.length();
      if (!end && line.charAt(i) == '"') {
        quoted = !quoted;
      } else if (end || (line.charAt(i) == ',' && !quoted)) {
        String cell = line.substring(start, i);
        boolean wrapped = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        cells.add(wrapped ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
        start = i + 1;
      }
    }
    return cells;
  }

  private Problem unreadable(String cause, Throwable source) {
    return Problem.of(
            ExitCode.INPUT,
            "The file " + path + " cannot be read.",
            cause,
            "Mend the file or take it out of sources.csv.")
        .because(source);
  }
}
