package io.nightdesk.home;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Folders of CSV files as docs/files.md describes them, filled with random walks. */
final class SampleBars {

  /** What real folders hold beside bars; each line is caught by a rule of its own. */
  private static final String DIRT =
      """
      AAA,2017-07-04,50,51,49,50,1000
      BBB,2017-07-05,,51,49,50,1000
      CCC,2017-07-06,50,49,51,50,1000
      DDD,2017-07-07,fifty,51,49,50,1000
      """;

  private SampleBars() {}

  /** A folder of the user's own: one {@code bars.csv}, as traded. */
  static void ownFolder(Path folder, LocalDate from, LocalDate to) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("bars.csv"),
        RandomBars.walks(List.of("AAA", "BBB", "CCC", "SPY"), from, to));
  }

  /**
   * A folder with a {@code sources.csv}: adjusted bars, funds, actions and sectors, gzipped in
   * part. The bars go on for a week after the last as-of session, as a history does. They are
   * dirty: one bar has no volume, and there are lines that are no bars, see {@link #DIRT}.
   */
  static void listedFolder(Path folder, LocalDate from, LocalDate asOf) throws IOException {
    Files.createDirectories(folder);
    LocalDate to = asOf.plusDays(7);
    List<String> members = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF");
    List<String> funds = List.of("SPY", "QQQ");
    List<String> all = Stream.concat(members.stream(), funds.stream()).toList();
    String bars = withoutVolume(RandomBars.walks(all, from, to), "CCC," + asOf);
    Files.writeString(
        folder.resolve("sources.csv"),
        """
        file,kind,interval,adjustment,adjusted_as_of,role
        daily.csv.gz,bars,1d,split,%s,primary
        funds.csv,bars,1d,none,,benchmark
        actions.csv.gz,actions,,,,primary
        sectors.csv,sectors,,,,primary
        """
            .formatted(to));
    String dated = rows(bars, members).replaceAll("(?m)^(BBB,2017-07-05|CCC,2017-07-06),.*\n", "");
    gzip(folder.resolve("daily.csv.gz"), dated + DIRT);
    Files.writeString(folder.resolve("funds.csv"), rows(bars, funds));
    gzip(
        folder.resolve("actions.csv.gz"),
        "symbol,date,action,value\nAAA,2017-06-12,split,2\nBBB,2017-08-10,dividend,0.25\n");
    StringBuilder sectors = new StringBuilder("symbol,name,gics_sector,gics_sub_industry,as_of\n");
    members.forEach(symbol -> sectors.append(symbol).append(",A name,Energy,Oil,2018-02-01\n"));
    Files.writeString(folder.resolve("sectors.csv"), sectors);
  }

  private static String withoutVolume(String csv, String bar) {
    return csv.replaceFirst("(?m)^(" + bar + ",.*),\\d+$", "$1,0");
  }

  /** The header and the lines of some symbols. */
  private static String rows(String csv, List<String> symbols) {
    return csv.lines()
        .filter(line -> line.startsWith("symbol,") || symbols.contains(line.split(",", 2)[0]))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void gzip(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
