package io.nightdesk.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

class PairsTest {

  private static final double[] NUMBERS = {
    Double.NEGATIVE_INFINITY, -1e300, -2.5, -Double.MIN_VALUE, -0.0, 0.0, Double.MIN_VALUE, 1, 1e300
  };

  @Test
  void keysAreOrderedAsTheirNumbers_andGiveThemBack() {
    long[] keys = Arrays.stream(NUMBERS).mapToLong(Pairs::key).toArray();
    assertThat(keys).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(keys).mapToDouble(Pairs::number).toArray()).isEqualTo(NUMBERS);
  }

  @Test
  void orderDoesNotDependOnHowPairsWereGathered() {
    Pairs forwards = new Pairs(DataTypes.DoubleType);
    Pairs backwards = new Pairs(DataTypes.DoubleType);
    Pairs half = new Pairs(DataTypes.DoubleType);
    int count = 100;
    for (int i = 0; i < count; i++) {
      forwards.add(Pairs.key(i % 10 - 5.0), i % 7);
      int j = count - 1 - i;
      (i % 2 == 0 ? backwards : half).add(Pairs.key(j % 10 - 5.0), j % 7);
    }
    backwards.addAll(Pairs.ofBytes(half.toBytes(), DataTypes.DoubleType));
    assertThat(backwards.size()).isEqualTo(count);
    assertThat(backwards.ascending().toBytes()).isEqualTo(forwards.ascending().toBytes());
    assertThat(forwards.ascending().keysAsNumbers()).isSorted();
  }
}
