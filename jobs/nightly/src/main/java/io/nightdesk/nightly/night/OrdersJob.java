package io.nightdesk.nightly.night;

import io.nightdesk.nightly.orders.LedgerFile;
import io.nightdesk.nightly.orders.LedgerImport;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.stages.bars.SessionRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports the executor's ledger before the report; no stage that anyone asks for by itself. */
final class OrdersJob implements Stage {

  static final String NAME = "orders";

  private final NightContext context;

  OrdersJob(NightContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Slice> reads(SessionRange range) {
    return List.of();
  }

  @Override
  public List<String> settings() {
    return List.of();
  }

  @Override
  public Optional<String> outside(SessionRange range) {
    return Optional.of(ledger().contentHash());
  }

  @Override
  public SessionRange needed(SessionRange night) {
    return night;
  }

  @Override
  public StageOutcome run(SessionRange range, String runId) {
    if (!ledger().exists()) {
      return StageOutcome.of(List.of(), "nothing was executed yet");
    }
    LedgerImport.Outcome outcome =
        new LedgerImport(context.tables(), context.ledger()).run(ledger(), runId);
    return new StageOutcome(outcome.written(), 0, Map.of(), outcome.text());
  }

  private LedgerFile ledger() {
    return LedgerFile.of(context.tables().warehouse().path());
  }
}
