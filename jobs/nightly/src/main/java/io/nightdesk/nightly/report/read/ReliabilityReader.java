package io.nightdesk.nightly.report.read;

import io.nightdesk.contracts.config.DecideSettings;
import io.nightdesk.nightly.report.page.Proportion;
import io.nightdesk.nightly.report.page.Reliability;
import io.nightdesk.nightly.report.page.Reliability.Bin;
import io.nightdesk.nightly.report.page.Reliability.Firing;
import io.nightdesk.nightly.report.page.Reliability.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often forecasts were right. */
public final class ReliabilityReader {

  private final Map<String, GroupSums> groups;
  private final double cost;
  private final double upShare;

  private ReliabilityReader(Map<String, GroupSums> groups, double cost) {
    this.groups = groups;
    this.cost = cost;
    this.upShare = groups.get(JudgedForecasts.UP_SHARE).right().share();
  }

  /**
   * @param tables of the night
   * @param thresholds of the decision
   * @param horizonSessions of the champion
   */
  public static Reliability read(
      NightTables tables, DecideSettings thresholds, int horizonSessions) {
    Map<String, GroupSums> groups =
        GroupSums.of(
            new JudgedForecasts(tables, thresholds, horizonSessions).groups(), horizonSessions);
    if (!groups.containsKey(JudgedForecasts.ALL)) {
      return Reliability.none();
    }
    return new ReliabilityReader(groups, thresholds.roundTripCost()).reliability(horizonSessions);
  }

  private Reliability reliability(int horizonSessions) {
    GroupSums all = groups.get(JudgedForecasts.ALL);
    return new Reliability(
        Optional.of(all.from()),
        Optional.of(all.through()),
        all.sessions(),
        horizonSessions,
        groups.get(JudgedForecasts.UP_SHARE).right(),
        bins(),
        firings(all.forecasts()));
  }

  private List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < JudgedForecasts.BINS; bin++) {
      GroupSums sums = groups.get(JudgedForecasts.BIN + bin);
      if (sums != null) {
        bins.add(
            new Bin(
                JudgedForecasts.edge(bin),
                JudgedForecasts.edge(bin + 1),
                sums.confidence() / sums.forecasts(),
                sums.right(),
                sums.baseRate(upShare)));
      }
    }
    return bins;
  }

  private List<Firing> firings(long all) {
    List<Firing> firings = new ArrayList<>();
    firings.add(firing(Rule.EVERY_FORECAST, JudgedForecasts.ALL, all));
    firings.add(firing(Rule.BUY_CONFIDENT, JudgedForecasts.CONFIDENT + "BUY", all));
    firings.add(firing(Rule.SELL_CONFIDENT, JudgedForecasts.CONFIDENT + "SELL", all));
    GroupSums known = groups.get(JudgedForecasts.RISK_KNOWN);
    if (known != null) {
      firings.add(firing(Rule.BUY_DECIDED, JudgedForecasts.DECIDED + "BUY", known.forecasts()));
      firings.add(firing(Rule.SELL_DECIDED, JudgedForecasts.DECIDED + "SELL", known.forecasts()));
    }
    published(firings, Rule.BUY_PUBLISHED, JudgedForecasts.PUBLISHED + "BUY");
    published(firings, Rule.SELL_PUBLISHED, JudgedForecasts.PUBLISHED + "SELL");
    return firings;
  }

  private void published(List<Firing> firings, Rule rule, String group) {
    if (groups.containsKey(group)) {
      firings.add(firing(rule, group, groups.get(group).forecasts()));
    }
  }

  private Firing firing(Rule rule, String group, long considered) {
    GroupSums sums = groups.get(group);
    if (sums == null) {
      return new Firing(
          rule,
          considered,
          Proportion.independent(0, 0),
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN);
    }
    return new Firing(
        rule,
        considered,
        sums.right(),
        sums.baseRate(upShare),
        sums.won() / sums.hits(),
        sums.lost() / (sums.forecasts() - sums.hits()),
        (sums.won() - sums.lost()) / sums.forecasts() - cost);
  }
}
