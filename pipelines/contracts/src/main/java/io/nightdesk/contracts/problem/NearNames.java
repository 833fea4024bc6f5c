package io.nightdesk.contracts.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what a person may have meant by a name that does not exist. */
public final class NearNames {

  private static final int MOST = 3;

  private NearNames() {}

  /** At most three of the known names, nearest first; empty where none is near. */
  public static List<String> of(String wrong, Collection<String> known) {
    String word = plain(wrong);
    return known.stream()
        .distinct()
        .filter(name -> isNear(word, plain(name)))
        .sorted(
            Comparator.<String>comparingInt(name -> distance(word, plain(name)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** {@code Did you mean a, b or c? }, with a space after it; empty where nothing is near. */
  public static String question(String wrong, Collection<String> known) {
    List<String> near = of(wrong, known);
    if (near.isEmpty()) {
      return "";
    }
    String last = near.get(near.size() - 1);
    String others =
        near.subList(0, near.size() - 1).stream().collect(Collectors.joining(", ", "", " or "));
    return "Did you mean " + (near.size() == 1 ? last : others + last) + "? ";
  }

  /** Case and the dashes of options do not count. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^-+", "");
  }

  private static boolean isNear(String word, String name) {
    boolean begins = word.length() >= 2 && (name.startsWith(word) || word.startsWith(name));
    return begins || distance(word, name) <= Math.max(1, Math.min(word.length(), 12) / 3);
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
   */
  private static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[a.length()][b.length()];
  }
}
