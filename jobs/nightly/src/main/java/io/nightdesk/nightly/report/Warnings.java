package io.nightdesk.nightly.report;

import io.nightdesk.nightly.report.page.MarketOrigin;
import io.nightdesk.nightly.report.page.NightFacts;
import io.nightdesk.nightly.report.page.NightPage.Warning;
import io.nightdesk.nightly.report.page.StageRun;
import io.nightdesk.nightly.report.read.Caveats;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know before the signals. */
final class Warnings {

  private Warnings() {}

  static List<Warning> of(Caveats data, NightFacts facts) {
    List<Warning> warnings = new ArrayList<>();
    if (facts.market().kind() == MarketOrigin.Kind.SYNTHETIC_PLANTED_EDGE) {
      warnings.add(
          new Warning(
              "This market is synthetic with a planted edge",
              "It comes from the %s, with a pattern put there to be found. Its signals show that the machinery works; they say nothing about a real market."
                  .formatted(facts.market().description())));
    } else if (facts.market().kind() == MarketOrigin.Kind.SYNTHETIC_NO_EDGE) {
      warnings.add(
          new Warning(
              "This market is synthetic without an edge",
              "It comes from the %s, with nothing to be found: silence is the right answer."
                  .formatted(facts.market().description())));
    }
    if (data.staticMembers() > 0) {
      warnings.add(
          new Warning(
              "Survivorship",
              "The universe has no dated membership for %s: today’s list is applied to the past, names that failed are missing, and every figure about the past is too good."
                  .formatted(Figures.counted(data.staticMembers(), "symbol", "symbols"))));
    }
    if (data.priceReturns() > 0) {
      warnings.add(
          new Warning(
              "Price returns without dividends",
              "For %s of %s no dividend is on record, so their returns leave dividends out."
                  .formatted(
                      Figures.number(data.priceReturns(), 0),
                      Figures.counted(data.symbols(), "symbol", "symbols"))));
    }
    if (facts.knowledge() == NightFacts.Knowledge.LATEST) {
      warnings.add(
          new Warning(
              "Knowledge override",
              "Bars count as they are known now, not as they were known at the cut-off of this session: corrections that came later are used."));
    }
    facts.runs().stream().filter(StageRun::failed).map(Warnings::failure).forEach(warnings::add);
    return warnings;
  }

  private static Warning failure(StageRun run) {
    return new Warning("Stage " + run.stage() + " failed", run.message());
  }
}
