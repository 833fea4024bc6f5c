package io.nightdesk.quant.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

  /** Output of the authors' C program for the seed 1234567, as published with it. */
  private static final long[] REFERENCE = {
    6457827717110365317L,
    3203168211198807973L,
    Long.parseUnsignedLong("9817491932198370423"),
    4593380528125082431L,
    Long.parseUnsignedLong("16408922859458223821")
  };

  @Test
  void splitMix64EqualsTheReferenceProgram() {
    SplitMix64 stream = SplitMix64.seeded(1234567);
    for (long expected : REFERENCE) {
      assertThat(stream.nextLong()).isEqualTo(expected);
    }
  }

  @Test
  void uniformTakesTheHighest53Bits() {
    assertThat(SplitMix64.seeded(1234567).uniform()).isEqualTo((REFERENCE[0] >>> 11) / 0x1p53);
  }

  @Test
  void aStreamDoesNotDependOnOtherStreams() {
    CounterStream alone = CounterStream.of(7, 1, 2);
    double first = alone.gaussian();
    double second = alone.studentT(5);

    CounterStream other = CounterStream.of(7, 1, 3);
    CounterStream again = CounterStream.of(7, 1, 2);
    other.gaussian();
    assertThat(again.gaussian()).isEqualTo(first);
    other.studentT(3);
    assertThat(again.studentT(5)).isEqualTo(second);
  }

  @Test
  void everyCoordinateNamesItsOwnStream() {
    Set<Long> firsts = new HashSet<>();
    int streams = 0;
    for (long seed = 0; seed < 20; seed++) {
      firsts.add(CounterStream.of(seed).nextLong());
      streams++;
      for (long i = 0; i < 20; i++) {
        firsts.add(CounterStream.of(seed, i).nextLong());
        streams++;
        for (long j = -10; j < 10; j++) {
          firsts.add(CounterStream.of(seed, i, j).nextLong());
          streams++;
        }
      }
    }
    assertThat(firsts).hasSize(streams);
  }

  @Test
  void drawsOfOneStreamFollowTheirDistribution() {
    CounterStream stream = CounterStream.of(1, 1);
    assertFits(new UniformRealDistribution(), stream::uniform);
    assertFits(new NormalDistribution(), stream::gaussian);
    assertFits(new TDistribution(3), () -> stream.studentT(3));
    assertFits(new TDistribution(7.5), () -> stream.studentT(7.5));
  }

  @Test
  void firstDrawsOfNeighbouringStreamsFollowTheirDistribution() {
    long[] symbol = {0};
    assertFits(new UniformRealDistribution(), () -> CounterStream.of(9, symbol[0]++, 5).uniform());
    assertFits(new NormalDistribution(), () -> CounterStream.of(9, symbol[0]++, 6).gaussian());
  }

  @Test
  void standardStudentTHasVarianceOne() {
    CounterStream stream = CounterStream.of(3);
    double sum =
        DoubleStream.generate(() -> stream.standardStudentT(8))
            .limit(200_000)
            .map(x -> x * x)
            .sum();
    assertThat(sum / 200_000).isCloseTo(1, within(0.02)); // five standard errors
  }

  @Test
  void nextIntReachesEveryNumberEquallyOften() {
    CounterStream stream = CounterStream.of(11);
    int[] counts = new int[6];
    for (int i = 0; i < 60_000; i++) {
      counts[stream.nextInt(6)]++;
    }
    assertThat(Arrays.stream(counts).min().getAsInt()).isGreaterThan(9_600);
    assertThatThrownBy(() -> stream.nextInt(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void degreesOfFreedomWithoutTheMomentAreRefused() {
    CounterStream stream = CounterStream.of(1);
    assertThatThrownBy(() -> stream.studentT(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> stream.standardStudentT(2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertFits(RealDistribution distribution, DoubleSupplier draw) {
    double[] sample = DoubleStream.generate(draw).limit(20_000).toArray();
    double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(distribution, sample, false);
    assertThat(p).as("Kolmogorov-Smirnov p of %s", distribution.getClass()).isGreaterThan(1e-3);
  }
}
