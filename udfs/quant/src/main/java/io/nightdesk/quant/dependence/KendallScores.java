package io.nightdesk.quant.dependence;

/**
 * Kendall's tau-b with the part of every pair in it, in n log n steps.
 *
 * <p>The pairs below and to the left of each are counted by a tree of partial sums over y, into
 * which they are entered in the order of x.
 *
 * @param tau tau-b, as {@link KendallTau} gives it
 * @param influence what each pair adds to the error of tau: n times its change when the pair gets a
 *     little more weight; mean 0
 * @see <a href="https://doi.org/10.1002/spe.4380240306">Fenwick (1994)</a>
 */
@SuppressWarnings("ArrayRecordComponent") // shared within the package, never changed or compared
record KendallScores(double tau, double[] influence) {

  /** Scores of pairs of which neither margin is constant. */
  static KendallScores of(TiedGroups x, TiedGroups y) {
    int n = x.groupOf().length;
    int[] balances = balances(x, y);
    long twice = 0;
    for (int balance : balances) {
      twice += balance;
    }
    long all = n * (n - 1L) / 2;
    double untied = Math.sqrt((double) (all - x.tiedPairs()) * (all - y.tiedPairs()));
    double mean = (double) twice / n;
    double[] influence = new double[n];
    for (int i = 0; i < n; i++) {
      influence[i] = n * (balances[i] - mean) / untied;
    }
    return new KendallScores(twice / 2 / untied, influence);
  }

  /** Concordant less discordant partners of every pair. */
  private static int[] balances(TiedGroups x, TiedGroups y) {
    int n = x.groupOf().length;
    int[] startOfX = starts(x.sizes());
    int[] startOfY = starts(y.sizes());
    int[] order = order(x.groupOf(), startOfX);
    int[] tree = new int[y.sizes().length + 1];
    int[] balances = new int[n];
    for (int group = 0; group < x.sizes().length; group++) {
      int end = startOfX[group + 1];
      for (int k = startOfX[group]; k < end; k++) {
        int of = y.groupOf()[order[k]];
        // of those with smaller x: smaller y, less larger y
        balances[order[k]] = below(tree, of) + below(tree, of + 1) - startOfX[group];
      }
      for (int k = startOfX[group]; k < end; k++) {
        enter(tree, y.groupOf()[order[k]]);
      }
      for (int k = startOfX[group]; k < end; k++) {
        int of = y.groupOf()[order[k]];
        // of those with larger x: larger y, less smaller y
        int larger = n - end - startOfY[of + 1] + below(tree, of + 1);
        int smaller = startOfY[of] - below(tree, of);
        balances[order[k]] += larger - smaller;
      }
    }
    return balances;
  }

  private static int[] starts(int[] sizes) {
    int[] starts = new int[sizes.length + 1];
    for (int group = 0; group < sizes.length; group++) {
      starts[group + 1] = starts[group] + sizes[group];
    }
    return starts;
  }

  private static int[] order(int[] groupOf, int[] starts) {
    int[] next = starts.clone();
    int[] order = new int[groupOf.length];
    for (int i = 0; i < order.length; i++) {
      order[next[groupOf[i]]++] = i;
    }
    return order;
  }

  /** Number of entries in groups before {@code group}. */
  private static int below(int[] tree, int group) {
    int count = 0;
    for (int node = group; node > 0; node &= node - 1) {
      count += tree[node];
    }
    return count;
  }

  private static void enter(int[] tree, int group) {
    for (int node = group + 1; node < tree.length; node += node & -node) {
      tree[node]++;
    }
  }
}
