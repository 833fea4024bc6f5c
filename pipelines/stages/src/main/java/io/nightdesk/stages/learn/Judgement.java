package io.nightdesk.stages.learn;

import io.nightdesk.quant.learning.Silence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Forecasts with what calibration made of them, and the verdict on the recipe. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Judgement(Evidence evidence, double[] calibrated, double[] expected, Silence silence) {

  /** Forecast rows, and one row without symbol that carries the verdict. */
  static final StructType SCHEMA =
      new StructType()
          .add("symbol", DataTypes.StringType)
          .add("as_of", DataTypes.DateType)
          .add("fold", DataTypes.IntegerType)
          .add("raw", DataTypes.DoubleType)
          .add("calibrated", DataTypes.DoubleType)
          .add("expected_return", DataTypes.DoubleType)
          .add("verdict", DataTypes.StringType)
          .add("sessions", DataTypes.IntegerType)
          .add("t_statistic", DataTypes.DoubleType)
          .add("brier", DataTypes.DoubleType)
          .add("brier_base_rate", DataTypes.DoubleType);

  /** The forecasts of as-of sessions from {@code from} on, then the verdict. */
  Iterator<Row> rows(LocalDate from) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i++) {
      if (evidence.fold(i) != Evidence.NO_FOLD && !evidence.asOf(i).isBefore(from)) {
        rows.add(
            RowFactory.create(
                evidence.name(i),
                evidence.asOf(i),
                evidence.fold(i),
                evidence.raw(i),
                orNull(calibrated[i]),
                orNull(expected[i]),
                null,
                null,
                null,
                null,
                null));
      }
    }
    rows.add(
        RowFactory.create(
            null,
            null,
            null,
            null,
            null,
            null,
            silence.verdict().name(),
            silence.sessions(),
            orNull(silence.tStatistic()),
            orNull(silence.brier()),
            orNull(silence.baseRateBrier())));
    return rows.iterator();
  }

  private static Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
