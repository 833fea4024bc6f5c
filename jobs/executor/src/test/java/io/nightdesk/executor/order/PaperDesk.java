package io.nightdesk.executor.order;

import io.nightdesk.contracts.config.SettingsLoader;
import io.nightdesk.executor.ledger.Execution;
import io.nightdesk.executor.ledger.HaltFlag;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerFolder;
import io.nightdesk.executor.ledger.Mode;
import io.nightdesk.executor.ledger.RecordSink;
import io.nightdesk.executor.reader.SignalReader;
import io.nightdesk.executor.reader.SignalSession;
import io.nightdesk.quant.decision.Sizing;
import io.nightdesk.schwab.auth.LoginFlow;
import io.nightdesk.schwab.client.SchwabClient;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Waiting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

/** An executor at work on a warehouse and a simulator, one process after the other. */
final class PaperDesk implements AutoCloseable {

  static final Clock CLOCK = Clock.fixed(SimulatedMorning.NOW, ZoneOffset.UTC);

  static final Sizing SIZING = new Sizing(0.005, 0.1, 2);

  private final Ledger ledger;
  private final Desk desk;
  private final SignalSession signals;

  private PaperDesk(Ledger ledger, Desk desk, SignalSession signals) {
    this.ledger = ledger;
    this.desk = desk;
    this.signals = signals;
  }

  static PaperDesk open(Path warehouse, SimulatedMorning morning) {
    return open(
        warehouse, morning, signals(warehouse), UnaryOperator.identity(), UnaryOperator.identity());
  }

  static SignalSession signals(Path warehouse) {
    return SignalReader.of(warehouse).read(SimulatedMorning.AS_OF);
  }

  static PaperDesk open(
      Path warehouse,
      SimulatedMorning morning,
      SignalSession signals,
      UnaryOperator<RecordSink> disk,
      UnaryOperator<Broker> wire) {
    SchwabEndpoint endpoint =
        SchwabEndpoint.simulator(
            URI.create(morning.url()),
            "simulator-app-key",
            "simulator-app-secret"::toCharArray,
            "https://127.0.0.1:8271",
            warehouse.resolve("tokens.json"));
    Surroundings surroundings = new Surroundings(Clock.systemUTC(), Waiting.real(), 1);
    LoginFlow.of(endpoint, surroundings).atSimulator();
    Broker broker = SchwabBroker.of(SchwabClient.of(endpoint, surroundings), "");
    LedgerFolder folder = LedgerFolder.of(warehouse);
    Ledger ledger = Ledger.open(folder, CLOCK, disk);
    Desk desk =
        new Desk(
            wire.apply(broker),
            ledger,
            HaltFlag.in(folder),
            CLOCK,
            new PatientWaiting(),
            "run",
            line -> {});
    return new PaperDesk(ledger, desk, signals);
  }

  PaperTrader.Result execute() {
    return trader(limits()).execute(signals, execution());
  }

  PaperTrader trader(Limits limits) {
    return new PaperTrader(desk, limits, SIZING, 30);
  }

  /** The same desk with another broker. */
  Desk deskOf(Broker broker) {
    return withBroker(desk, broker);
  }

  static Desk withBroker(Desk desk, Broker broker) {
    return new Desk(
        broker,
        desk.ledger(),
        desk.halt(),
        desk.clock(),
        desk.waiting(),
        desk.runId(),
        desk.progress());
  }

  Reconciliation.Result reconcile() {
    return new Reconciliation(desk).run();
  }

  static Limits limits() {
    return Limits.of(SettingsLoader.load(List.of(), List.of()).settings().execute());
  }

  Execution execution() {
    return new Execution(
        "run",
        Mode.PAPER,
        signals.asOf(),
        "test",
        signals.producerBuild(),
        signals.contentHash(),
        "limits",
        "paper",
        CLOCK.instant());
  }

  Ledger ledger() {
    return ledger;
  }

  Desk desk() {
    return desk;
  }

  SignalSession signals() {
    return signals;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
