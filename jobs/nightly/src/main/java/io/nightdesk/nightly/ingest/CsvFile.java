package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A CSV file, plain or gzip by its name, read line by line once to its end. */
final class CsvFile {

  private static final int BUFFER = 1 << 16;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Receives each line after the header, with its number in the file, from 2 on. */
  @FunctionalInterface
  interface LineReader {
    void line(int number, String text);
  }

  private CsvFile() {}

  /**
   * Reads the file to its end.
   *
   * @throws Problem if it is missing, unreadable or damaged, or has another header
   */
  static void read(Path file, CsvLayout layout, LineReader reader) {
    if (!Files.isRegularFile(file)) {
      throw Problem.of(
          ExitCode.INPUT,
          "There is no file " + file + ".",
          "It is named by the command line or by sources.csv.",
          "Correct the name or put the file there.");
    }
    int number = 0;
    try (BufferedReader lines = open(file)) {
      String header = lines.readLine();
      number++;
      checkHeader(file, layout, header);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.line(number, line);
        }
      }
    } catch (EOFException | ZipException e) {
      throw Problem.of(
              ExitCode.INPUT,
              "The file " + file + " cannot be read to its end.",
              "It is no whole gzip file: it breaks off or is damaged after line " + number + ".",
              "Copy or download it again; nothing of it was taken.")
          .because(e);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.INPUT,
              "The file " + file + " cannot be read.",
              e.getMessage() + ".",
              "Check that it is readable for this user.")
          .because(e);
    }
  }

  /** A problem of one line of a file. */
  static Problem problem(Path file, int line, String cause, String remedy) {
    return Problem.of(
        ExitCode.INPUT, "Line " + line + " of " + file + " is not usable.", cause, remedy);
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream plain =
          file.getFileName().toString().endsWith(".gz")
              ? new GZIPInputStream(bytes, BUFFER)
              : bytes;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static void checkHeader(Path file, CsvLayout layout, String header) {
    String found = header == null ? "" : header;
    if (found.startsWith(BYTE_ORDER_MARK)) {
      found = found.substring(1);
    }
    if (!found.strip().equals(layout.header())) {
      throw problem(
          file,
          1,
          found.isBlank()
              ? "The file is empty where its header should be."
              : "Its header is '" + abbreviated(found) + "', not '" + layout.header() + "'.",
          "Give the file the header " + layout.header() + " and columns in that order.");
    }
  }

  static String abbreviated(String text) {
    return text.length() <= 120 ? text : text.substring(0, 117) + "...";
  }
}
