package io.nightdesk.quant.feature;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import io.nightdesk.quant.market.Series;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** Features as TA-Lib 0.4.0 gives them, where it has the indicator. */
final class TaLib {

  private static final Core CORE = new Core();

  private TaLib() {}

  /** By feature name: bars in, one value per bar out, NaN where TA-Lib has none. */
  static Map<String, Function<Series, double[]>> features() {
    Map<String, Function<Series, double[]>> all = new LinkedHashMap<>();
    all.put("SMA_RATIO_20", s -> relative(s.close(), sma(s.close(), 20)));
    all.put("SMA_RATIO_50", s -> relative(s.close(), sma(s.close(), 50)));
    all.put("SMA_RATIO_200", s -> relative(s.close(), sma(s.close(), 200)));
    all.put("SMA_CROSS_50_200", s -> relative(sma(s.close(), 50), sma(s.close(), 200)));
    all.put(
        "EMA_RATIO_12",
        s ->
            relative(
                s.close(), run(s, (end, b, n, o) -> CORE.ema(0, end, s.close(), 12, b, n, o))));
    all.put("MACD_PCT", s -> percent(macd(s, 0), s.close()));
    all.put("MACD_HIST_PCT", s -> percent(macd(s, 2), s.close()));
    all.put(
        "ADX_14",
        s -> run(s, (end, b, n, o) -> CORE.adx(0, end, s.high(), s.low(), s.close(), 14, b, n, o)));
    all.put("DI_DIFF_14", TaLib::directionalDifference);
    all.put(
        "AROONOSC_25",
        s -> run(s, (end, b, n, o) -> CORE.aroonOsc(0, end, s.high(), s.low(), 25, b, n, o)));
    all.put("SAR_DIST", TaLib::sarDistance);
    all.put(
        "LINREG_SLOPE_20",
        s ->
            zip(
                run(s, (end, b, n, o) -> CORE.linearRegSlope(0, end, s.close(), 20, b, n, o)),
                s.close(),
                (slope, close) -> slope / close));
    all.put(
        "KAMA_RATIO_10",
        s ->
            relative(
                s.close(), run(s, (end, b, n, o) -> CORE.kama(0, end, s.close(), 10, b, n, o))));
    all.put("RSI_14", s -> run(s, (end, b, n, o) -> CORE.rsi(0, end, s.close(), 14, b, n, o)));
    all.put("RSI_2", s -> run(s, (end, b, n, o) -> CORE.rsi(0, end, s.close(), 2, b, n, o)));
    all.put("STOCH_K_14_3", s -> stochastic(s)[0]);
    all.put(
        "STOCH_KD_14", s -> zip(stochastic(s)[0], stochastic(s)[1], (slow, mean) -> slow - mean));
    all.put("STOCHRSI_14", TaLib::stochasticRsi);
    all.put(
        "WILLR_14",
        s ->
            run(
                s,
                (end, b, n, o) -> CORE.willR(0, end, s.high(), s.low(), s.close(), 14, b, n, o)));
    all.put("CCI_14", TaLib::commodityChannel);
    all.put(
        "ULTOSC_7_14_28",
        s ->
            run(
                s,
                (end, b, n, o) ->
                    CORE.ultOsc(0, end, s.high(), s.low(), s.close(), 7, 14, 28, b, n, o)));
    all.put("TRIX_15", s -> run(s, (end, b, n, o) -> CORE.trix(0, end, s.close(), 15, b, n, o)));
    for (int bars : new int[] {1, 5, 10, 21, 63}) {
      all.put(
          "ROC_" + bars,
          s -> run(s, (end, b, n, o) -> CORE.rocP(0, end, s.close(), bars, b, n, o)));
    }
    all.put(
        "NATR_14",
        s ->
            run(s, (end, b, n, o) -> CORE.natr(0, end, s.high(), s.low(), s.close(), 14, b, n, o)));
    all.put("DC_POS_20", TaLib::channelPosition);
    all.put("OBV_SLOPE_20", TaLib::onBalanceSlope);
    all.put("MFI_14", TaLib::moneyFlowIndex);
    all.put("ADOSC_NORM", TaLib::chaikinOscillator);
    all.put(
        "RESI_20",
        s ->
            zip(
                s.close(),
                run(s, (end, b, n, o) -> CORE.linearReg(0, end, s.close(), 20, b, n, o)),
                (close, line) -> (close - line) / close));
    all.put("CDL_ENGULFING", s -> candles(s, CORE::cdlEngulfing));
    all.put("CDL_DOJI", TaLib::doji);
    return all;
  }

  private static double[] sma(double[] x, int n) {
    return run(x.length, (end, b, m, o) -> CORE.sma(0, end, x, n, b, m, o));
  }

  private static double[] macd(Series s, int line) {
    return run(
        s,
        (end, b, n, o) -> {
          double[][] lines = {new double[end + 1], new double[end + 1], new double[end + 1]};
          lines[line] = o;
          CORE.macd(0, end, s.close(), 12, 26, 9, b, n, lines[0], lines[1], lines[2]);
        });
  }

  private static double[] directionalDifference(Series s) {
    double[] plus =
        run(s, (end, b, n, o) -> CORE.plusDI(0, end, s.high(), s.low(), s.close(), 14, b, n, o));
    double[] minus =
        run(s, (end, b, n, o) -> CORE.minusDI(0, end, s.high(), s.low(), s.close(), 14, b, n, o));
    return zip(plus, minus, (p, m) -> p + m < 1e-8 ? 0 : (p - m) / (p + m));
  }

  private static double[] sarDistance(Series s) {
    double[] sar =
        run(s, (end, b, n, o) -> CORE.sar(0, end, s.high(), s.low(), 0.02, 0.2, b, n, o));
    return zip(s.close(), sar, (close, stop) -> (close - stop) / close);
  }

  private static double[][] stochastic(Series s) {
    double[] mean = new double[s.size()];
    double[] slow =
        run(
            s,
            (end, b, n, o) ->
                CORE.stoch(
                    0,
                    end,
                    s.high(),
                    s.low(),
                    s.close(),
                    14,
                    3,
                    MAType.Sma,
                    3,
                    MAType.Sma,
                    b,
                    n,
                    o,
                    mean));
    int first = Windows.firstKnown(slow);
    double[] shifted = Windows.unknownBefore(first, s.size());
    System.arraycopy(mean, 0, shifted, first, s.size() - first);
    return new double[][] {slow, shifted};
  }

  /** Where the range is rounding, below 1e-8, TA-Lib gives noise and the definition 0. */
  private static double[] stochasticRsi(Series s) {
    double[] rsi = run(s, (end, b, n, o) -> CORE.rsi(0, end, s.close(), 14, b, n, o));
    double[] place =
        run(
            s,
            (end, b, n, o) ->
                CORE.stochRsi(
                    0, end, s.close(), 14, 14, 3, MAType.Sma, b, n, o, new double[end + 1]));
    return zeroWhereFlat(place, rsi);
  }

  private static double[] commodityChannel(Series s) {
    double[] index =
        run(s, (end, b, n, o) -> CORE.cci(0, end, s.high(), s.low(), s.close(), 14, b, n, o));
    return zeroWhereFlat(index, s.typicalPrice());
  }

  private static double[] zeroWhereFlat(double[] values, double[] x) {
    for (int t = Windows.firstKnown(values); t < values.length; t++) {
      DoubleSummaryStatistics window = Arrays.stream(x, t - 13, t + 1).summaryStatistics();
      values[t] = window.getMax() - window.getMin() < 1e-8 ? 0 : values[t];
    }
    return values;
  }

  private static double[] channelPosition(Series s) {
    double[] highest = run(s, (end, b, n, o) -> CORE.max(0, end, s.high(), 20, b, n, o));
    double[] lowest = run(s, (end, b, n, o) -> CORE.min(0, end, s.low(), 20, b, n, o));
    double[] position = new double[s.size()];
    for (int t = 0; t < position.length; t++) {
      double range = highest[t] - lowest[t];
      position[t] = range == 0 ? 0.5 : (s.close()[t] - lowest[t]) / range;
    }
    return position;
  }

  private static double[] onBalanceSlope(Series s) {
    double[] balance = run(s, (end, b, n, o) -> CORE.obv(0, end, s.close(), s.volume(), b, n, o));
    double[] volume = sma(s.volume(), 20);
    double[] slope = Windows.unknownBefore(20, s.size());
    for (int t = 20; t < slope.length; t++) {
      slope[t] = volume[t] == 0 ? 0 : (balance[t] - balance[t - 20]) / (20 * volume[t]);
    }
    return slope;
  }

  /**
   * Typical prices that are equal as decimals differ in one of four cases as sums of doubles, and
   * TA-Lib then sees a direction. Here it is given the typical price, rounded, so that equals are
   * equal.
   */
  private static double[] moneyFlowIndex(Series s) {
    double[] price = Arrays.stream(s.typicalPrice()).map(x -> Math.rint(x * 1e11) / 1e11).toArray();
    return run(s, (end, b, n, o) -> CORE.mfi(0, end, price, price, price, s.volume(), 14, b, n, o));
  }

  private static double[] chaikinOscillator(Series s) {
    double[] oscillator =
        run(
            s,
            (end, b, n, o) ->
                CORE.adOsc(0, end, s.high(), s.low(), s.close(), s.volume(), 3, 10, b, n, o));
    return zip(oscillator, sma(s.volume(), 20), (x, volume) -> volume == 0 ? 0 : x / volume);
  }

  /**
   * A body of exactly a tenth of the mean range is a doji; TA-Lib's running sum decides by chance.
   */
  private static double[] doji(Series s) {
    double[] flags = candles(s, CORE::cdlDoji);
    for (int t = 10; t < flags.length; t++) {
      double range = 0;
      for (int i = t - 10; i < t; i++) {
        range += s.high()[i] - s.low()[i];
      }
      double body = Math.abs(s.close()[t] - s.open()[t]);
      flags[t] = Math.abs(body - range / 100) < 1e-9 * range ? 1 : flags[t];
    }
    return flags;
  }

  private static double[] candles(Series s, Candles pattern) {
    MInteger begin = new MInteger();
    MInteger count = new MInteger();
    int[] found = new int[s.size()];
    pattern.find(0, s.size() - 1, s.open(), s.high(), s.low(), s.close(), begin, count, found);
    double[] flags = new double[s.size()];
    Arrays.fill(flags, Double.NaN);
    for (int i = 0; i < count.value; i++) {
      flags[begin.value + i] = found[i] / 100.0;
    }
    return flags;
  }

  private static double[] run(Series s, Call call) {
    return run(s.size(), call);
  }

  private static double[] run(int size, Call call) {
    MInteger begin = new MInteger();
    MInteger count = new MInteger();
    double[] out = new double[size];
    call.to(size - 1, begin, count, out);
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    System.arraycopy(out, 0, values, begin.value, count.value);
    return values;
  }

  private static double[] relative(double[] x, double[] y) {
    return zip(x, y, (a, b) -> a / b - 1);
  }

  private static double[] percent(double[] x, double[] close) {
    return zip(x, close, (a, b) -> 100 * a / b);
  }

  private static double[] zip(double[] x, double[] y, DoubleBinaryOperator operator) {
    double[] z = new double[x.length];
    for (int t = 0; t < x.length; t++) {
      z[t] =
          Double.isNaN(x[t]) || Double.isNaN(y[t])
              ? Double.NaN
              : operator.applyAsDouble(x[t], y[t]);
    }
    return z;
  }

  private interface Call {
    void to(int end, MInteger begin, MInteger count, double[] out);
  }

  private interface Candles {
    Object find(
        int start,
        int end,
        double[] open,
        double[] high,
        double[] low,
        double[] close,
        MInteger begin,
        MInteger count,
        int[] out);
  }
}
