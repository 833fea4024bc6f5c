package io.nightdesk.nightly.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.testing.SharedSpark;
import io.nightdesk.quant.time.ExchangeCalendar;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewBarsTest {

  private static final Instant FIRST = Instant.parse("2024-01-04T01:00:00Z");
  private static final Instant SECOND = Instant.parse("2024-01-05T01:00:00Z");
  private static final String OLD = "A,2024-01-02,10,11,9,10.5,1000";
  private static final String CORRECTED = "A,2024-01-02,10,11,9,10.6,1000";
  private static final String GAP = "A,2024-01-03,,,,10,1000";

  @TempDir Path temporary;

  @Test
  void theSameDeliveryAgainAddsNothing_missingPricesIncluded() {
    Dataset<Row> held = fresh(empty(), FIRST, OLD, GAP);
    assertThat(held.count()).isEqualTo(2);
    assertThat(fresh(held, SECOND, OLD, GAP).count()).isZero();
  }

  @Test
  void aNewBarIsKnownAtItsOwnCutOff_howeverLateItComes() {
    Dataset<Row> held = fresh(empty(), FIRST, OLD);
    Row row = only(fresh(held, SECOND, OLD, "A,2024-01-03,1,2,1,2,5"));
    assertThat(row.<LocalDate>getAs("as_of")).isEqualTo(LocalDate.of(2024, 1, 3));
    assertThat(row.<Instant>getAs("knowledge_time"))
        .isEqualTo(Instant.parse("2024-01-03T21:15:00Z"));
  }

  @Test
  void aCorrectedBarIsKnownFromItsReceiptOn() {
    Dataset<Row> held = fresh(empty(), FIRST, OLD);
    Row row = only(fresh(held, SECOND, CORRECTED));
    assertThat(row.<LocalDate>getAs("as_of"))
        .as("the first session whose cut-off comes after the receipt")
        .isEqualTo(LocalDate.of(2024, 1, 5));
    assertThat(row.<Instant>getAs("knowledge_time")).isEqualTo(SECOND);
    assertThat(row.<Instant>getAs("received_at")).isEqualTo(SECOND);
  }

  @Test
  void aBarIsHeldAgainstItsLatestVersion() {
    Dataset<Row> held = fresh(empty(), FIRST, OLD);
    Dataset<Row> both = held.unionByName(fresh(held, SECOND, CORRECTED));
    Instant third = SECOND.plusSeconds(86_400);
    assertThat(fresh(both, third, CORRECTED).count()).isZero();
    assertThat(only(fresh(both, third, OLD)).<Double>getAs("close")).isEqualTo(10.5);
  }

  private Dataset<Row> fresh(Dataset<Row> held, Instant now, String... bars) {
    String[] lines = new String[bars.length + 1];
    lines[0] = Folder.BARS;
    System.arraycopy(bars, 0, lines, 1, bars.length);
    new Folder(temporary).lines("bars.csv", lines);
    Delivery delivery =
        FileSource.open(temporary, Optional.empty())
            .read(SharedSpark.session(), LocalDate.of(2024, 1, 5), now);
    Dataset<Row> fresh =
        NewBars.of(delivery.bars(), held, now, ExchangeCalendar.xnys()).localCheckpoint();
    delivery.release();
    return fresh;
  }

  private static Dataset<Row> empty() {
    return SharedSpark.session()
        .createDataFrame(
            List.of(),
            io.nightdesk.stages.bars.TableSchema.of(
                io.nightdesk.contracts.table.BarTables.BARS_RECEIVED));
  }

  private static Row only(Dataset<Row> rows) {
    List<Row> all = rows.collectAsList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
