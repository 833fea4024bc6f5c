package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.config.IngestSettings;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.nightly.testing.SharedSpark;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.schwab.auth.LoginFlow;
import io.nightdesk.schwab.client.SchwabClient;
import io.nightdesk.schwab.transport.RateLimits;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Waiting;
import io.nightdesk.simulator.market.CorporateAction;
import io.nightdesk.simulator.market.Edge;
import io.nightdesk.simulator.market.MarketSpec;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.SyntheticMarket;
import io.nightdesk.simulator.server.Credentials;
import io.nightdesk.simulator.server.Simulation;
import io.nightdesk.simulator.server.SimulatorServer;
import io.nightdesk.stages.bars.TableSchema;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker as a source, against the simulator over HTTP. */
class SchwabSourceTest {

  private static final ExchangeCalendar CALENDAR = ExchangeCalendar.xnys();
  private static final List<Session> SESSIONS =
      CALENDAR.sessions(LocalDate.of(2023, 1, 3), LocalDate.of(2023, 12, 29));
  private static final SyntheticMarket MARKET =
      new SyntheticMarket(new MarketSpec(7, Edge.NONE, 40, SESSIONS));
  private static final LocalDate NIGHT = LocalDate.of(2023, 9, 14);

  @TempDir Path folder;
  private SimulatorServer server;
  private final List<String> progress = new ArrayList<>();

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void theFirstNightTakesAllThereIs_theNextOnlyWhatIsMissing() {
    List<Member> universe = members(steady(0), steady(1));
    Delivery first =
        source(NIGHT, "none").read(SharedSpark.session(), universe, none(), NIGHT, evening(NIGHT));
    Dataset<Row> held = kept(first, none(), NIGHT);
    LocalDate next = CALENDAR.next(NIGHT, 1).date();
    assertThat(held.groupBy("symbol", "role").count().orderBy("symbol").collectAsList())
        .extracting(r -> r.getString(0) + " " + r.getString(1))
        .containsExactlyInAnyOrder(steady(0) + " primary", steady(1) + " primary", "SPY benchmark");
    assertThat(held.selectExpr("max(session)").head().getLocalDate(0)).isEqualTo(NIGHT);
    assertThat(held.selectExpr("count(distinct session)").head().getLong(0))
        .isEqualTo(CALENDAR.between(SESSIONS.get(0).date(), NIGHT));
    assertThat(held.where("adjustment <> 'split' OR adjusted_as_of <> DATE'" + NIGHT + "'").count())
        .isZero();

    server.close();
    Delivery second =
        source(next, "none").read(SharedSpark.session(), universe, held, next, evening(next));
    assertThat(second.bars().count()).as("the overlap and the new session").isEqualTo(3 * 11);
    assertThat(kept(second, held, next).select("session").distinct().collectAsList())
        .extracting(r -> r.getLocalDate(0))
        .containsExactly(next);
    second.release();
  }

  @Test
  void anInterruptedIngestGoesOnWhereItStopped_andNothingIsAskedWhenNothingIsMissing() {
    List<Member> universe = members(steady(0), steady(1));
    source(NIGHT, "1m")
        .read(SharedSpark.session(), universe, none(), NIGHT, evening(NIGHT))
        .release();
    assertThat(folder.resolve("landing/" + NIGHT + "/1d/" + steady(0) + ".csv.gz")).exists();
    server.close();
    Delivery resumed =
        unreachable().read(SharedSpark.session(), universe, none(), NIGHT, evening(NIGHT));
    Dataset<Row> held = kept(resumed, none(), NIGHT);
    assertThat(held.select("interval").distinct().count()).isEqualTo(2);
    assertThat(resumed.findings().collectAsList())
        .as("quotes are asked anew, and their absence is told")
        .extracting(r -> r.getAs("rule") + " " + r.getAs("symbol"))
        .containsExactly("not_delivered *");
    unreachable().clear(NIGHT);
    assertThat(Files.exists(folder.resolve("landing/" + NIGHT))).isFalse();
    Delivery again =
        unreachable().read(SharedSpark.session(), universe, held, NIGHT, evening(NIGHT));
    assertThat(again.bars().count()).isZero();
    again.release();
  }

  @Test
  void anUnknownSymbolIsTold_andTheOthersAreTaken() {
    Delivery delivery =
        source(NIGHT, "none")
            .read(
                SharedSpark.session(), members(steady(0), "NOSUCH"), none(), NIGHT, evening(NIGHT));
    assertThat(delivery.findings().collectAsList())
        .extracting(r -> r.getAs("rule") + " " + r.getAs("symbol") + " " + r.getAs("as_of"))
        .containsExactly("unknown_symbol NOSUCH " + NIGHT);
    assertThat(delivery.bars().select("symbol").distinct().count()).isEqualTo(2);
    assertThat(progress).contains("daily bars 3/3");
    delivery.release();
  }

  @Test
  void aBrokerThatIsNotThereIsAProblem_andNothingLands() {
    SchwabSource source = source(NIGHT, "none");
    server.close();
    assertThat(refusal(source)).isEqualTo(ExitCode.INPUT);
    assertThat(folder.resolve("landing/" + NIGHT)).doesNotExist();
  }

  @Test
  void withoutATokenNothingIsTried() {
    assertThat(refusal(unreachable())).isEqualTo(ExitCode.CONFIGURATION);
  }

  private static ExitCode refusal(SchwabSource source) {
    return catchThrowableOfType(
            Problem.class,
            () ->
                source.read(
                    SharedSpark.session(), members("A", "B"), none(), NIGHT, evening(NIGHT)))
        .exitCode();
  }

  @Test
  void aSplitIsInferredFromTheOverlap_andTheHistoryFetchedAnew() {
    String symbol = null;
    CorporateAction split = null;
    for (var instrument : MARKET.instruments()) {
      for (CorporateAction action : MARKET.actions(instrument.symbol())) {
        boolean inTime =
            action.exDate().isAfter(LocalDate.of(2023, 3, 1))
                && action.exDate().isBefore(LocalDate.of(2023, 12, 1));
        if (action.isSplit() && inTime) {
          symbol = instrument.symbol();
          split = action;
        }
      }
    }
    assertThat(split).as("the market has a split").isNotNull();
    LocalDate before = CALENDAR.previous(split.exDate(), 1).date();
    LocalDate night = split.exDate();
    List<Member> universe = members(symbol);
    Delivery first =
        source(before, "none")
            .read(SharedSpark.session(), universe, none(), before, evening(before));
    Dataset<Row> held = kept(first, none(), before);
    server.close();
    Delivery second =
        source(night, "none").read(SharedSpark.session(), universe, held, night, evening(night));
    Row inferred = second.actions().where("kind = 'split'").collectAsList().get(0);
    assertThat(inferred.<String>getAs("symbol")).isEqualTo(symbol);
    assertThat(inferred.<String>getAs("source")).isEqualTo("inferred");
    assertThat(inferred.<LocalDate>getAs("ex_date")).isEqualTo(night);
    assertThat(inferred.<LocalDate>getAs("as_of")).isEqualTo(night);
    assertThat(inferred.<Double>getAs("value")).isEqualTo(split.value());
    Dataset<Row> fresh = kept(second, held, night).where(col("symbol").equalTo(symbol));
    assertThat(fresh.count())
        .as("the whole history on the new scale, and tonight's bar")
        .isEqualTo(held.where(col("symbol").equalTo(symbol)).count() + 1);
    assertThat(fresh.where(col("session").equalTo(lit(night))).head().<LocalDate>getAs("as_of"))
        .isEqualTo(night);
  }

  @Test
  void aRestatedBarIsNoSplit_andIsKnownFromTheNextCutOffOn() {
    List<Member> universe = members(steady(0));
    Delivery first =
        source(NIGHT, "none").read(SharedSpark.session(), universe, none(), NIGHT, evening(NIGHT));
    Dataset<Row> delivered = kept(first, none(), NIGHT);
    LocalDate restated = CALENDAR.previous(NIGHT, 2).date();
    Dataset<Row> held =
        delivered.withColumn(
            "close",
            when(col("session").equalTo(lit(restated)), col("close").multiply(1.01))
                .otherwise(col("close")));
    LocalDate next = CALENDAR.next(NIGHT, 1).date();
    server.close();
    Delivery second =
        source(next, "none").read(SharedSpark.session(), universe, held, next, evening(next));
    assertThat(second.actions().where("kind = 'split'").count()).isZero();
    List<Row> rows =
        kept(second, held, next)
            .where(col("symbol").equalTo(steady(0)))
            .orderBy("session")
            .collectAsList();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).<LocalDate>getAs("session")).isEqualTo(restated);
    assertThat(rows.get(0).<LocalDate>getAs("as_of")).isEqualTo(CALENDAR.next(next, 1).date());
    assertThat(rows.get(1).<LocalDate>getAs("as_of")).isEqualTo(next);
  }

  /** A symbol that is listed all year and never splits. */
  private static String steady(int index) {
    return MARKET.instruments().stream()
        .filter(i -> i.kind() == io.nightdesk.simulator.market.Instrument.Kind.STOCK)
        .filter(i -> i.listed().equals(SESSIONS.get(0).date()) && i.delisted().isEmpty())
        .filter(i -> MARKET.actions(i.symbol()).stream().noneMatch(CorporateAction::isSplit))
        .skip(index)
        .findFirst()
        .orElseThrow()
        .symbol();
  }

  private SchwabSource source(LocalDate night, String minuteBars) {
    Simulation simulation =
        Simulation.start(
            new MarketView(MARKET), evening(night), new BigDecimal(1000), 7, Optional.empty());
    server = SimulatorServer.start(0, simulation, Credentials.DEFAULT, 0);
    return source(server.url(), minuteBars, "tokens-" + night + ".json");
  }

  private SchwabSource unreachable() {
    return source(server == null ? "http://127.0.0.1:9" : server.url(), "1m", "stale.json");
  }

  private SchwabSource source(String url, String minuteBars, String tokens) {
    SchwabEndpoint endpoint =
        SchwabEndpoint.simulator(
                URI.create(url),
                Credentials.DEFAULT.key(),
                () -> Credentials.DEFAULT.secret().toCharArray(),
                "https://127.0.0.1:8271",
                folder.resolve(tokens))
            .with(new RateLimits(6000, 10, 30));
    Surroundings surroundings = new Surroundings(Clock.systemUTC(), Waiting.real(), 1);
    if (!tokens.equals("stale.json")) {
      LoginFlow.of(endpoint, surroundings).atSimulator();
    }
    IngestSettings settings = new IngestSettings(10, 10, List.of("SPY"), minuteBars, 2);
    return new SchwabSource(
        SchwabClient.of(endpoint, surroundings),
        settings,
        folder.resolve("landing").toString(),
        (what, done, total) -> progress.add(what + " " + done + "/" + total));
  }

  private static Dataset<Row> kept(Delivery delivery, Dataset<Row> held, LocalDate night) {
    Dataset<Row> fresh =
        NewBars.of(delivery.bars(), held, evening(night), CALENDAR).localCheckpoint();
    delivery.release();
    return fresh;
  }

  private static Dataset<Row> none() {
    return SharedSpark.session()
        .createDataFrame(List.of(), TableSchema.of(BarTables.BARS_RECEIVED));
  }

  private static List<Member> members(String... symbols) {
    return new TreeSet<>(List.of(symbols)).stream().map(s -> Members.always(s, "Energy")).toList();
  }

  private static Instant evening(LocalDate night) {
    return CALENDAR.session(night).close().plusSeconds(4 * 3600);
  }
}
